using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SchedulingPro.Core.SavedViews;

internal sealed class SavedViewDefaultConfiguration : IEntityTypeConfiguration<SavedViewDefault>
{
    public void Configure(EntityTypeBuilder<SavedViewDefault> builder)
    {
        builder.ToTable("saved_view_default");
        builder.HasKey(d => new
        {
            d.UserId,
            d.TenantId,
            d.Page,
        });
    }
}
