using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.ApiClients;

internal sealed class ApiClientConfiguration
    : IEntityTypeConfiguration<ApiClient>,
        IEntityTypeConfiguration<ApiClientCompany>,
        IEntityTypeConfiguration<ApiClientCredential>,
        IEntityTypeConfiguration<ApiSigningKey>
{
    public void Configure(EntityTypeBuilder<ApiClient> builder)
    {
        builder.ToTable("api_client");
        builder.HasIndex(c => c.ClientId).IsUnique();
        builder.HasIndex(c => new { c.TenantId, c.Name }).IsUnique();
        builder.HasOne<Tenant>().WithMany().HasForeignKey(c => c.TenantId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ApiClientCompany> builder)
    {
        builder.ToTable("api_client_company");
        builder.HasKey(c => new { c.ApiClientId, c.CompanyId });
        builder.HasOne<ApiClient>().WithMany(c => c.Companies).HasForeignKey(c => c.ApiClientId);
        builder.HasOne<Company>().WithMany().HasForeignKey(c => c.CompanyId);
    }

    public void Configure(EntityTypeBuilder<ApiClientCredential> builder)
    {
        builder.ToTable("api_client_credential");
        builder.HasOne<ApiClient>().WithMany(c => c.Credentials).HasForeignKey(c => c.ApiClientId);
    }

    public void Configure(EntityTypeBuilder<ApiSigningKey> builder)
    {
        builder.ToTable("api_signing_key");
        builder.Property(k => k.Id).ValueGeneratedNever();
    }
}
