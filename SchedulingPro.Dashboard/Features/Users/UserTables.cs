using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Features.Users;

/// <summary>Who may sign in, and the open invitations without their links.</summary>
internal sealed class UserTables(UsersModel model, TimeProvider clock) : IPageTables
{
    public const string Key = "users";

    public string Page => Key;

    public string Policy => Policies.Admin;

    public async Task<PageTables> LoadAsync(UserContext user, string query, CancellationToken cancellationToken)
    {
        var (_, list) = await model.LoadAsync(cancellationToken);
        return new("Users", [Accounts(list), Invitations(list)]) { PersonalData = "names and e-mail addresses" };
    }

    private FigureTable Accounts(UserList list) =>
        new()
        {
            Key = "users",
            Title = "Users",
            Columns =
            [
                new("name", "Name"),
                new("email", "E-mail"),
                new("role", "Role"),
                new("companies", "Companies"),
                new("seen", "Last sign-in", FigureKind.Instant),
                new("factors", "Second factor"),
                new("state", "State"),
            ],
            Rows =
            [
                .. list.Users.Select(one => new FigureRow(
                    $"{one.Id}",
                    [
                        FigureCell.Of(one.DisplayName),
                        FigureCell.Of(one.Email),
                        FigureCell.Of(UserWords.RoleOf(one)),
                        FigureCell.Of(UserWords.CompaniesOf(one)),
                        FigureCell.At(one.LastSignInOn),
                        FigureCell.Of(UserWords.FactorsOf(one)),
                        FigureCell.Of(UserWords.StateOf(one, clock.GetUtcNow().UtcDateTime).ToString()),
                    ]
                )),
            ],
        };

    private static FigureTable Invitations(UserList list) =>
        new()
        {
            Key = "invitations",
            Title = "Open invitations",
            Columns =
            [
                new("email", "E-mail"),
                new("role", "Role"),
                new("until", "Link works until", FigureKind.Instant),
            ],
            Rows =
            [
                .. list.Invitations.Select(one => new FigureRow(
                    $"{one.Id}",
                    [FigureCell.Of(one.Email), FigureCell.Of(one.Role), FigureCell.At(one.ExpiresOn)]
                )),
            ],
        };
}
