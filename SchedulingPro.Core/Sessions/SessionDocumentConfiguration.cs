using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SchedulingPro.Core.Sessions;

internal sealed class SessionDocumentConfiguration : IEntityTypeConfiguration<SessionDocument>
{
    public void Configure(EntityTypeBuilder<SessionDocument> builder)
    {
        builder.ToTable("session_document");
        builder.HasKey(d => d.SessionId);
        builder.Property(d => d.SessionId).ValueGeneratedNever();
    }
}
