using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SchedulingPro.Core.SavedViews;

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("saved_view");
        builder
            .HasIndex(v => new
            {
                v.TenantId,
                v.Page,
                v.UserId,
                v.Name,
            })
            .IsUnique();
    }
}
