using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SchedulingPro.Core.Ingestion.Upstream.Connections;

namespace SchedulingPro.Core.Ingestion.Webhooks;

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<WebhookEvent>
{
    public void Configure(EntityTypeBuilder<WebhookEvent> builder)
    {
        builder.ToTable("webhook_event");
        builder.HasIndex(e => new { e.ConnectionId, e.UserAssignedId }).IsUnique();
        builder.HasIndex(e => new { e.State, e.NextAttemptOn });
        builder.HasIndex(e => e.ReceivedOn);
        builder.HasOne<UpstreamConnection>().WithMany().HasForeignKey(e => e.ConnectionId);
    }
}
