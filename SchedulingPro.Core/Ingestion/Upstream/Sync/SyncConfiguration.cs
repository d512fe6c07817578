using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SchedulingPro.Core.Ingestion.Upstream.Connections;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

internal sealed class SyncConfiguration
    : IEntityTypeConfiguration<SyncSource>,
        IEntityTypeConfiguration<SyncRun>,
        IEntityTypeConfiguration<UnreadableSession>
{
    public void Configure(EntityTypeBuilder<SyncSource> builder)
    {
        builder.ToTable("sync_source");
        builder
            .HasIndex(s => new
            {
                s.ConnectionId,
                s.IsRouter,
                s.ExternalId,
            })
            .IsUnique();
        builder.HasOne<UpstreamConnection>().WithMany().HasForeignKey(s => s.ConnectionId);
    }

    public void Configure(EntityTypeBuilder<SyncRun> builder)
    {
        builder.ToTable("sync_run");
        builder.HasIndex(r => new { r.ConnectionId, r.Id });
        builder.HasOne<UpstreamConnection>().WithMany().HasForeignKey(r => r.ConnectionId);
    }

    public void Configure(EntityTypeBuilder<UnreadableSession> builder)
    {
        builder.ToTable("unreadable_session");
        builder.HasIndex(u => new { u.SourceId, u.ExternalId }).IsUnique();
        builder.HasOne<SyncSource>().WithMany().HasForeignKey(u => u.SourceId);
    }
}
