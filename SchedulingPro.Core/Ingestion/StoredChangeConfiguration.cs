using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SchedulingPro.Core.Ingestion;

internal sealed class StoredChangeConfiguration : IEntityTypeConfiguration<StoredChange>
{
    public void Configure(EntityTypeBuilder<StoredChange> builder)
    {
        builder.ToTable("stored_change");
        builder.HasIndex(c => c.At);
    }
}
