using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion.Storage;

/// <summary>The columns of the hot row in one order, for the writers that do not go through EF.</summary>
internal static class SessionColumns
{
    internal static readonly (string Name, Func<Session, object?> Value)[] All =
    [
        ("id", s => s.Id),
        ("tenant_id", s => s.TenantId),
        ("external_id", s => s.ExternalId),
        ("owner_key", s => s.OwnerKey),
        ("router_key", s => s.RouterKey),
        ("modified_ticks", s => s.ModifiedTicks),
        ("activity_ticks", s => s.ActivityTicks),
        ("slot_ticks", s => s.SlotTicks),
        ("evidence", s => (int)s.Evidence),
        ("milestones", s => (int)s.Milestones),
        ("outcome", s => (int)s.Outcome),
        ("outcome_code", s => s.OutcomeCode),
        ("last_step_code", s => s.LastStepCode),
        ("blocker_code", s => s.BlockerCode),
        ("category_code", s => s.CategoryCode),
        ("zip_code", s => s.ZipCode),
        ("device_code", s => s.DeviceCode),
        ("campaign_code", s => s.CampaignCode),
        ("source_code", s => s.SourceCode),
        ("job_type_code", s => s.JobTypeCode),
        ("business_unit_code", s => s.BusinessUnitCode),
        ("zone_code", s => s.ZoneCode),
        ("campaign_id_code", s => s.CampaignIdCode),
        ("landing_page_code", s => s.LandingPageCode),
        ("browser_code", s => s.BrowserCode),
        ("ad_group_code", s => s.AdGroupCode),
        ("term_code", s => s.TermCode),
        ("content_code", s => s.ContentCode),
        ("profile_code", s => s.ProfileCode),
        ("flags", s => (int)s.Flags),
        ("name_hash", s => s.NameHash),
        ("phone_hash", s => s.PhoneHash),
        ("email_hash", s => s.EmailHash),
        ("lead_state", s => (int)s.LeadState),
    ];
}
