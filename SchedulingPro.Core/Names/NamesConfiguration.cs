using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SchedulingPro.Core.Names;

internal sealed class NamesConfiguration : IEntityTypeConfiguration<ReferenceName>, IEntityTypeConfiguration<ZoneZip>
{
    public void Configure(EntityTypeBuilder<ReferenceName> builder)
    {
        builder.ToTable("reference_name");
        builder.HasKey(n => new
        {
            n.TenantId,
            n.Kind,
            n.ExternalId,
        });
    }

    public void Configure(EntityTypeBuilder<ZoneZip> builder)
    {
        builder.ToTable("zone_zip");
        builder.HasKey(z => new
        {
            z.TenantId,
            z.ZoneId,
            z.Zip,
        });
        builder.HasIndex(z => new { z.TenantId, z.Zip });
    }
}
