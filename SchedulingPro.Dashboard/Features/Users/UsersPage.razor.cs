using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Features.Users;

/// <summary>Who may sign in. The person or invitation that is open stands in the URL.</summary>
public sealed partial class UsersPage
{
    private UserContext? me;
    private UserList? list;
    private TimeZoneInfo zone = TimeZoneInfo.Utc;

    [Inject]
    private UsersModel Model { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "user")]
    private int? UserId { get; set; }

    [SupplyParameterFromQuery]
    private bool Invite { get; set; }

    private UserListItem? Selected => list?.Users.FirstOrDefault(user => user.Id == UserId);

    private bool HasPanel => list is not null && (Invite || Selected is not null);

    private string Description => $"Who may sign in, in which role, and which companies they see. Times are {zone.Id}.";

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        (me, list) = await Model.LoadAsync(CancellationToken.None);
        zone = me.TimeZone;
    }

    private UserState StateOf(UserListItem user) => UserWords.StateOf(user, Clock.GetUtcNow().UtcDateTime);
}
