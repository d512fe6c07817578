using System.Text;
using SchedulingPro.Core.Ingestion.Storage;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion;

/// <summary>Turns a whole session into what is stored of it: the hot row, the document and the search text.</summary>
internal static class SessionFacts
{
    private const int LongestSearchText = 1000;
    private const int LongestPage = 300;

    /// <summary>The words of open vocabularies in a session.</summary>
    internal static IEnumerable<(VocabularyKind Kind, string Value)> Words(SessionContent session)
    {
        foreach (var (kind, word) in AllWords(session))
        {
            if (VocabularyCodes.Normal(word) is { } value)
            {
                yield return (kind, value);
            }
        }
    }

    internal static SessionWrite Derive(SessionArrival arrival, long tenantId, VocabularyCodes codes)
    {
        var session = arrival.Content;
        var name = ContactIdentity.Name(session.Customer.FirstName, session.Customer.LastName);
        var phone = ContactIdentity.Phone(session.Customer.Phone);
        var email = ContactIdentity.Email(session.Customer.Email);
        var row = new Session
        {
            TenantId = tenantId,
            ExternalId = session.Id,
            ModifiedTicks = session.ModifiedOn.Ticks,
            ActivityTicks = session.LastCheckinDate.Ticks,
            SlotTicks = session.TimeslotStart?.Ticks,
            Evidence = MilestoneRules.Evidence(session),
            OutcomeCode = codes.Code(VocabularyKind.Outcome, session.SessionOutcome),
            LastStepCode = codes.Code(VocabularyKind.LastStep, session.LastStep),
            BlockerCode = codes.Code(VocabularyKind.Blocker, session.BlockerType),
            CategoryCode = codes.Code(VocabularyKind.Category, session.Category),
            ZipCode = codes.Code(VocabularyKind.Zip, session.Customer.Address.Zip),
            DeviceCode = codes.Code(VocabularyKind.Device, session.Customer.DeviceType),
            CampaignCode = codes.Code(VocabularyKind.Campaign, Campaign(session)),
            SourceCode = codes.Code(VocabularyKind.Source, Source(session)),
            JobTypeCode = codes.Code(VocabularyKind.JobType, Id(session.JobTypeId)),
            BusinessUnitCode = codes.Code(VocabularyKind.BusinessUnit, Id(session.BusinessUnitId)),
            ZoneCode = codes.Code(VocabularyKind.Zone, Id(session.ZoneId)),
            CampaignIdCode = codes.Code(VocabularyKind.CampaignId, session.SourceTracking.CampaignId),
            LandingPageCode = codes.Code(VocabularyKind.LandingPage, LandingPage(session)),
            BrowserCode = codes.Code(VocabularyKind.Browser, session.Customer.BrowserName),
            AdGroupCode = codes.Code(VocabularyKind.AdGroup, session.SourceTracking.UtmAdgroup),
            TermCode = codes.Code(VocabularyKind.Term, session.SourceTracking.UtmTerm),
            ContentCode = codes.Code(VocabularyKind.Content, session.SourceTracking.UtmContent),
            ProfileCode = codes.Code(VocabularyKind.Profile, session.GbpName),
            NameHash = ContactIdentity.Hash(name),
            PhoneHash = ContactIdentity.Hash(phone),
            EmailHash = ContactIdentity.Hash(email),
        };
        row.Flags = Flags(session, name, phone, email, codes);
        ApplyMeanings(row, codes.Meaning);
        return new(
            row,
            arrival.Document ?? SessionJson.Render(session),
            arrival.Raw,
            SearchText(session, name, phone, email)
        );
    }

    /// <summary>Sets what depends on the meanings of words: outcome, milestones and lead.</summary>
    internal static void ApplyMeanings(Session row, Func<int, int?> meaning)
    {
        row.Outcome =
            row.OutcomeCode == 0
                ? (row.Flags & SessionFlags.TimedOut) != 0
                    ? SessionOutcome.Abandoned
                    : SessionOutcome.Open
                : (SessionOutcome)(meaning(row.OutcomeCode) ?? (int)SessionOutcome.Unrecognised);
        var before = (Milestones)(row.LastStepCode == 0 ? 0 : meaning(row.LastStepCode) ?? 0);
        row.Milestones = MilestoneRules.Combine(row.Evidence, before, row.Outcome, row.Flags);
        row.LeadState = MilestoneRules.Lead(row.Outcome, row.Flags);
    }

    /// <summary>Source and medium as one word; null when the visit carries neither.</summary>
    internal static string? Source(SessionContent session)
    {
        var source = VocabularyCodes.Normal(session.SourceTracking.UtmSource);
        var medium = VocabularyCodes.Normal(session.SourceTracking.UtmMedium);
        return source is null && medium is null ? null : $"{source ?? "(none)"} / {medium ?? "(none)"}";
    }

    private static string? Campaign(SessionContent session) =>
        VocabularyCodes.Normal(session.CampaignName) ?? VocabularyCodes.Normal(session.SourceTracking.UtmCampaign);

    /// <summary>Host and path of the first page in lower case; what stands behind them tells visitors apart, not pages.</summary>
    private static string? LandingPage(SessionContent session)
    {
        if (VocabularyCodes.Normal(session.SourceTracking.LandingPageUrl) is not { } url)
        {
            return null;
        }

        var page = url.AsSpan();
        if (page.IndexOfAny('?', '#') is var end and >= 0)
        {
            page = page[..end];
        }

        if (page.IndexOf("://") is var scheme and >= 0)
        {
            page = page[(scheme + 3)..];
        }

        page = page.TrimEnd('/');
        return VocabularyCodes.Normal(
            (page.Length > LongestPage ? page[..LongestPage] : page).ToString().ToLowerInvariant()
        );
    }

    private static string? Id(long? id) => id?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<(VocabularyKind Kind, string? Word)> AllWords(SessionContent session) =>
        [
            (VocabularyKind.Outcome, session.SessionOutcome),
            (VocabularyKind.LastStep, session.LastStep),
            (VocabularyKind.Blocker, session.BlockerType),
            (VocabularyKind.Category, session.Category),
            (VocabularyKind.Zip, session.Customer.Address.Zip),
            (VocabularyKind.Device, session.Customer.DeviceType),
            (VocabularyKind.Campaign, Campaign(session)),
            (VocabularyKind.Source, Source(session)),
            (VocabularyKind.JobType, Id(session.JobTypeId)),
            (VocabularyKind.BusinessUnit, Id(session.BusinessUnitId)),
            (VocabularyKind.Zone, Id(session.ZoneId)),
            (VocabularyKind.CampaignId, session.SourceTracking.CampaignId),
            (VocabularyKind.LandingPage, LandingPage(session)),
            (VocabularyKind.Browser, session.Customer.BrowserName),
            (VocabularyKind.AdGroup, session.SourceTracking.UtmAdgroup),
            (VocabularyKind.Term, session.SourceTracking.UtmTerm),
            (VocabularyKind.Content, session.SourceTracking.UtmContent),
            (VocabularyKind.Profile, session.GbpName),
            (VocabularyKind.MembershipInterest, session.MembershipInterest),
            (VocabularyKind.BookedFrom, session.SourceTracking.BookedFrom),
            (VocabularyKind.MarketingSource, session.SourceTracking.MarketingSource),
        ];

    private static SessionFlags Flags(
        SessionContent session,
        string? name,
        string? phone,
        string? email,
        VocabularyCodes codes
    )
    {
        var source = session.SourceTracking;
        var membership = codes.Code(VocabularyKind.MembershipInterest, session.MembershipInterest);
        var clicks = new[] { source.Gclid, source.Fbclid, source.Msclkid, source.Gbraid, source.Wbraid };
        return When(phone is not null, SessionFlags.HasPhone)
            | When(email is not null, SessionFlags.HasEmail)
            | When(name is not null, SessionFlags.HasName)
            | When(session.Customer.IsBot == true, SessionFlags.Bot)
            | When(session.Customer.IsNewCustomer, SessionFlags.NewCustomer)
            | When(source.IsRWGSession == true, SessionFlags.Google)
            | When(session.JobId is not null, SessionFlags.HasJob)
            | When(session.BookingId is not null, SessionFlags.HasBooking)
            | When(session.LeadId is not null, SessionFlags.HasLead)
            | When(membership != 0 && codes.Meaning(membership) != 0, SessionFlags.MembershipInterest)
            | When(session.MarketingOptIn == true, SessionFlags.MarketingYes)
            | When(session.MarketingOptIn == false, SessionFlags.MarketingNo)
            | When(session.MobileNotificationOptIn == true, SessionFlags.MobileYes)
            | When(session.MobileNotificationOptIn == false, SessionFlags.MobileNo)
            | When(session.CustomOptIn == true, SessionFlags.CustomYes)
            | When(session.CustomOptIn == false, SessionFlags.CustomNo)
            | When(session.PaymentInfoCaptured == true, SessionFlags.PaymentCaptured)
            | When(clicks.Any(c => !string.IsNullOrWhiteSpace(c)), SessionFlags.HasClickId);
    }

    private static SessionFlags When(bool fact, SessionFlags flag) => fact ? flag : SessionFlags.None;

    private static string SearchText(SessionContent session, string? name, string? phone, string? email)
    {
        var text = new StringBuilder(120);
        foreach (
            var part in new[]
            {
                name,
                email,
                phone,
                session.Id,
                session.JobId?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                session.BookingId?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                session.LeadId?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
        )
        {
            // Parts stand on lines of their own, so that no search matches across two of them.
            if (part is not null)
            {
                text.Append(ContactIdentity.Fold(part.Length > 200 ? part[..200] : part)).Append('\n');
            }
        }

        return text.Length > LongestSearchText ? text.ToString(0, LongestSearchText) : text.ToString();
    }
}
