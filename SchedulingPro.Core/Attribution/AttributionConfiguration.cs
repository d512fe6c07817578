using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SchedulingPro.Core.Attribution;

internal sealed class AttributionConfiguration
    : IEntityTypeConfiguration<CampaignAlias>,
        IEntityTypeConfiguration<CampaignSpend>
{
    public void Configure(EntityTypeBuilder<CampaignAlias> builder)
    {
        builder.ToTable("campaign_alias");
        builder.HasIndex(a => new { a.TenantId, a.Spelling }).IsUnique();
        builder.HasIndex(a => a.MergeId);
    }

    public void Configure(EntityTypeBuilder<CampaignSpend> builder)
    {
        builder.ToTable("campaign_spend");
        builder.HasIndex(s => new { s.TenantId, s.First });
        builder.HasIndex(s => s.EntryId);
    }
}
