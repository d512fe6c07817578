using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SchedulingPro.Core.Sessions;

/// <summary>
/// Schema of the hot rows. One index covers what lists and metrics of a scheduler ask; the partial ones hold only the rows that
/// their question is about. The search text stands in a table that each provider's migration writes by hand.
/// </summary>
internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("session");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.ExternalId, s.TenantId }).IsUnique();
        builder.HasIndex(s => new { s.ModifiedTicks, s.OwnerKey });
        builder.HasIndex(s => new { s.OwnerKey, s.ModifiedTicks });
        builder.HasIndex(s => s.ActivityTicks);
        builder.HasIndex(s => s.SlotTicks).HasFilter("slot_ticks is not null");
        builder.HasIndex(s => new { s.RouterKey, s.Id }).HasFilter("router_key is not null");
        builder.HasIndex(s => s.PhoneHash).HasFilter("phone_hash is not null");
        builder.HasIndex(s => s.EmailHash).HasFilter("email_hash is not null");
        builder
            .HasIndex(s => s.ActivityTicks, "ix_session_not_ended")
            .HasFilter("outcome = 0 and (milestones & 128) = 0");
        builder
            .HasIndex(s => new { s.PhoneHash, s.Id }, "ix_session_booked_phone")
            .HasFilter("phone_hash is not null and (milestones & 128) <> 0");
        builder
            .HasIndex(s => new { s.EmailHash, s.Id }, "ix_session_booked_email")
            .HasFilter("email_hash is not null and (milestones & 128) <> 0");
        builder
            .HasIndex(
                s => new
                {
                    s.OwnerKey,
                    s.Id,
                    s.SlotTicks,
                    s.Flags,
                },
                "ix_session_booked_slot"
            )
            .HasFilter("slot_ticks is not null and (milestones & 128) <> 0");
        builder.HasIndex(
            s => new
            {
                s.OwnerKey,
                s.Id,
                s.Milestones,
                s.Outcome,
                s.Flags,
                s.LastStepCode,
                s.CategoryCode,
                s.SourceCode,
                s.NameHash,
            },
            "ix_session_owner_covering"
        );
    }
}
