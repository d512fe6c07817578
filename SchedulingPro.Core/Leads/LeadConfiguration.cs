using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Leads.Settings;

namespace SchedulingPro.Core.Leads;

/// <summary>
/// Schema of the follow-up, kept apart from the sessions. The open queue has an index of its own, so that closed leads cost
/// it nothing.
/// </summary>
internal sealed class LeadConfiguration
    : IEntityTypeConfiguration<Lead>,
        IEntityTypeConfiguration<LeadSession>,
        IEntityTypeConfiguration<LeadContact>,
        IEntityTypeConfiguration<PendingSession>,
        IEntityTypeConfiguration<LeadAct>,
        IEntityTypeConfiguration<LeadDisposition>,
        IEntityTypeConfiguration<CompanyFollowUp>,
        IEntityTypeConfiguration<DoNotContactEntry>
{
    public void Configure(EntityTypeBuilder<Lead> builder)
    {
        builder.ToTable("lead");
        builder.HasIndex(l => l.SessionId);
        builder.HasIndex(l => new { l.ActTicks, l.OwnerKey }, "ix_lead_open").HasFilter("status = 0");
        builder.HasIndex(l => new { l.ArrivedTicks, l.OwnerKey });
        builder.HasIndex(l => l.ClosedTicks).HasFilter("closed_ticks is not null");
    }

    public void Configure(EntityTypeBuilder<LeadSession> builder)
    {
        builder.ToTable("lead_session");
        builder.HasKey(s => s.SessionId);
        builder.Property(s => s.SessionId).ValueGeneratedNever();
        builder.HasIndex(s => s.LeadId);
    }

    public void Configure(EntityTypeBuilder<LeadContact> builder)
    {
        builder.ToTable("lead_contact");
        builder.HasKey(c => new
        {
            c.Hash,
            c.Kind,
            c.LeadId,
        });
        builder.HasIndex(c => c.LeadId);
    }

    public void Configure(EntityTypeBuilder<PendingSession> builder)
    {
        builder.ToTable("pending_session");
        builder.HasKey(p => p.SessionId);
        builder.Property(p => p.SessionId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<LeadAct> builder)
    {
        builder.ToTable("lead_act");
        builder.HasIndex(a => new { a.LeadId, a.Id });
        builder.HasIndex(a => a.ActKey).IsUnique().HasFilter("act_key is not null");
    }

    public void Configure(EntityTypeBuilder<LeadDisposition> builder)
    {
        builder.ToTable("lead_disposition");
        builder.HasIndex(d => d.Label).IsUnique();
        builder.HasData(BuiltInDispositions.All);
    }

    public void Configure(EntityTypeBuilder<CompanyFollowUp> builder)
    {
        builder.ToTable("company_follow_up");
        builder.HasKey(f => f.CompanyId);
        builder.Property(f => f.CompanyId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<DoNotContactEntry> builder)
    {
        builder.ToTable("do_not_contact");
        builder
            .HasIndex(e => new
            {
                e.TenantId,
                e.Kind,
                e.Hash,
            })
            .IsUnique();
    }
}
