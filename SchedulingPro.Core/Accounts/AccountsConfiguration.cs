using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Accounts;

internal sealed class AccountsConfiguration
    : IEntityTypeConfiguration<UserCompany>,
        IEntityTypeConfiguration<Invitation>,
        IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<UserCompany> builder)
    {
        builder.ToTable("user_company");
        builder.HasKey(c => new { c.UserId, c.CompanyId });
        builder.HasOne<User>().WithMany(u => u.Companies).HasForeignKey(c => c.UserId);
        builder.HasOne<Company>().WithMany().HasForeignKey(c => c.CompanyId);
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitation");
        builder.HasIndex(i => i.TokenHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entry");
        builder.HasIndex(a => a.At);
        builder.HasIndex(a => new { a.SubjectKind, a.SubjectId });
    }
}
