using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SchedulingPro.Core.Alerts;

internal sealed class AlertConfiguration : IEntityTypeConfiguration<AlertRule>, IEntityTypeConfiguration<AlertEvent>
{
    public void Configure(EntityTypeBuilder<AlertRule> builder)
    {
        builder.ToTable("alert_rule");
        builder.HasIndex(r => r.TenantId);
    }

    public void Configure(EntityTypeBuilder<AlertEvent> builder)
    {
        builder.ToTable("alert_event");
        builder.HasIndex(e => new
        {
            e.RuleId,
            e.Key,
            e.RaisedOn,
        });
        builder.HasIndex(e => new { e.TenantId, e.RaisedOn });
    }
}
