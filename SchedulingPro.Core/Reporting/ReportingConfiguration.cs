using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SchedulingPro.Core.Reporting;

internal sealed class ReportingConfiguration : IEntityTypeConfiguration<Annotation>, IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Annotation> builder)
    {
        builder.ToTable("annotation");
        builder.HasIndex(a => new { a.TenantId, a.Date });
    }

    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.ToTable("goal");
        builder.HasIndex(g => new
        {
            g.TenantId,
            g.MetricKey,
            g.CompanyId,
        });
    }
}
