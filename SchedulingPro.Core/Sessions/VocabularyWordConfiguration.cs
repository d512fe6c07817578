using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SchedulingPro.Core.Sessions;

/// <summary>Words that sources were seen to use come with a meaning; admins change it.</summary>
internal sealed class VocabularyWordConfiguration : IEntityTypeConfiguration<VocabularyWord>
{
    private static readonly DateTime Shipped = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public void Configure(EntityTypeBuilder<VocabularyWord> builder)
    {
        builder.ToTable("vocabulary_word");
        builder.HasIndex(w => new { w.Kind, w.Value }).IsUnique();
        builder.HasData(
            Word(1, VocabularyKind.Outcome, "booked", (int)SessionOutcome.Booked),
            Word(2, VocabularyKind.Outcome, "abandoned", (int)SessionOutcome.Abandoned),
            Word(3, VocabularyKind.Outcome, "completed", (int)SessionOutcome.Completed),
            Word(4, VocabularyKind.LastStep, "Location", (int)Milestones.Opened),
            Word(5, VocabularyKind.LastStep, "Service Selection", (int)Milestones.Zipcode),
            Word(6, VocabularyKind.LastStep, "Availability", (int)Milestones.Issue),
            Word(7, VocabularyKind.LastStep, "Contact Info", (int)Milestones.Schedule),
            Word(8, VocabularyKind.LastStep, "Booking Confirmation", (int)(Milestones.Customer | Milestones.Details)),
            Word(9, VocabularyKind.MembershipInterest, "no", 0),
            Word(10, VocabularyKind.MembershipInterest, "none", 0),
            Word(11, VocabularyKind.MembershipInterest, "false", 0)
        );
    }

    private static VocabularyWord Word(int id, VocabularyKind kind, string value, int meaning) =>
        new()
        {
            Id = id,
            Kind = kind,
            Value = value,
            Meaning = meaning,
            FirstSeenOn = Shipped,
        };
}
