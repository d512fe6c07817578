using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SchedulingPro.Core.Sessions;

internal sealed class SessionDayCountConfiguration : IEntityTypeConfiguration<SessionDayCount>
{
    public void Configure(EntityTypeBuilder<SessionDayCount> builder)
    {
        builder.ToTable("session_day_count");
        builder.HasKey(c => new { c.OwnerKey, c.Day });
        builder.HasIndex(c => new { c.Day, c.Count });
    }
}
