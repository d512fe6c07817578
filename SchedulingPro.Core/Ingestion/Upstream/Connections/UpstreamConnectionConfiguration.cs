using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

internal sealed class UpstreamConnectionConfiguration : IEntityTypeConfiguration<UpstreamConnection>
{
    public void Configure(EntityTypeBuilder<UpstreamConnection> builder)
    {
        builder.ToTable("upstream_connection");
        builder.HasIndex(c => c.Name).IsUnique();
        builder.HasOne<Tenant>().WithMany().HasForeignKey(c => c.TenantId).OnDelete(DeleteBehavior.Restrict);
    }
}
