using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SchedulingPro.Core.Mail;

internal sealed class MailConfiguration : IEntityTypeConfiguration<MailMessage>, IEntityTypeConfiguration<MailSettings>
{
    public void Configure(EntityTypeBuilder<MailMessage> builder)
    {
        builder.ToTable("mail_message");
        builder.HasIndex(m => m.DedupeKey).IsUnique();
        builder.HasIndex(m => m.NextTicks, "ix_mail_message_waiting").HasFilter("state < 2");
        builder.HasIndex(m => new { m.TenantId, m.QueuedOn });
    }

    public void Configure(EntityTypeBuilder<MailSettings> builder)
    {
        builder.ToTable("mail_settings");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}
