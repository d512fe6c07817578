using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Schedulers;

namespace SchedulingPro.Tests.ApiClients;

/// <summary>API clients, their credentials and the signing keys, in the database.</summary>
public sealed class ApiClientEditorTests
{
    private static readonly AuditActor Admin = new(null, "Robin");
    private readonly ApiClientChanges changes = new();
    private readonly EphemeralDataProtectionProvider protection = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Create_Rotate_End_AtMostTwoAreGood_OnlyHashesAreStored(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var (editor, rotation) = Commands(database);
        var made = await CreateAsync(editor, "  Data   warehouse ");
        var secrets = new List<string> { made.ClientSecret! };
        foreach (var days in new[] { 7, 30 })
        {
            var rotated = await rotation.RotateAsync(
                Admin,
                made.ClientId,
                ApiCredentialKind.Secret,
                TimeSpan.FromDays(days),
                seenModifiedOn: null,
                Cancel
            );
            secrets.Add(rotated.Issued!.ClientSecret!);
        }

        var late = await rotation.RotateAsync(
            Admin,
            made.ClientId,
            ApiCredentialKind.Secret,
            TimeSpan.Zero,
            database.Clock.UtcNow.AddDays(-1),
            Cancel
        );
        var twoGood = await GoodAsync(database, made.ClientId, secrets);
        database.Clock.Advance(TimeSpan.FromDays(30));
        var oneGood = await GoodAsync(database, made.ClientId, secrets);
        await rotation.EndOverlapAsync(Admin, made.ClientId, ApiCredentialKind.Secret, Cancel);

        Assert.Matches("^cid\\.[a-z0-9]{24}$", made.ClientId);
        Assert.All(secrets, secret => Assert.Matches("^cs\\.[A-Za-z0-9]{43}$", secret));
        Assert.Matches("^ak\\.[A-Za-z0-9]{43}$", made.AppKey);
        Assert.Equal("record", Assert.Single(late.Errors).Field);
        Assert.Equal([false, true, true], twoGood);
        Assert.Equal([false, false, true], oneGood);
        await using var db = database.Open();
        var client = await db.ApiClients.Include(c => c.Credentials).SingleAsync(Cancel);
        Assert.Equal("Data warehouse", client.Name);
        Assert.Equal(2, client.Credentials.Count);
        Assert.All(client.Credentials, c => Assert.Equal(32, c.Hash.Length));
        Assert.DoesNotContain(
            client.Credentials,
            c => secrets.Any(secret => Encoding.UTF8.GetBytes(secret).SequenceEqual(c.Hash))
        );
        Assert.Equal(
            [
                AuditActions.ApiClientAdded,
                AuditActions.ApiSecretRotated,
                AuditActions.ApiSecretRotated,
                AuditActions.ApiSecretRotated,
            ],
            await db.AuditEntries.OrderBy(a => a.Id).Select(a => a.Action).ToListAsync(Cancel)
        );
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Change_ScopeAndExpiry_AreReadBackAndAudited(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var (editor, _) = Commands(database);
        var north = await database.AddCompanyAsync("North");
        var south = await database.AddCompanyAsync("South", "b");
        var made = await CreateAsync(editor, "Report");
        var told = new List<string>();
        changes.Changed += told.Add;
        var seen = await ItemAsync(database, made.ClientId);
        var end = database.Clock.UtcNow.AddDays(3);
        var draft = new ApiClientDraft("Report", false, [south.Id, north.Id], ApiEndpoints.SchedulerSessions, end);

        database.Clock.Advance(TimeSpan.FromMinutes(1));
        var changed = await editor.ChangeAsync(Admin, made.ClientId, draft, seen.ModifiedOn, Cancel);
        var late = await editor.ChangeAsync(Admin, made.ClientId, draft, seen.ModifiedOn, Cancel);
        var now = await ItemAsync(database, made.ClientId);
        var again = await editor.ChangeAsync(
            Admin,
            made.ClientId,
            draft with
            {
                CompanyIds = [south.Id],
            },
            now.ModifiedOn,
            Cancel
        );
        await editor.SetDisabledAsync(Admin, made.ClientId, true, Cancel);
        await editor.SetDisabledAsync(Admin, made.ClientId, true, Cancel);

        Assert.True(changed.IsDone && again.IsDone);
        Assert.Equal("record", Assert.Single(late.Errors).Field);
        Assert.Equal(["North", "South"], now.Companies.Select(c => c.Name));
        Assert.Equal((ApiEndpoints.SchedulerSessions, end), (now.Endpoints, now.ExpiresOn));
        var access = await new ApiClientAccessQuery(database.Contexts).ExecuteAsync(made.ClientId, Cancel);
        Assert.Equal([south.Id], access.Scope.CompanyIds);
        Assert.False(access.Scope.AllCompanies);
        Assert.True(access.Scope.SeesPersonalData);
        Assert.True(access.IsDisabled);
        Assert.Equal(4, told.Count);
        await using var db = database.Open();
        Assert.Equal(4, await db.AuditEntries.CountAsync(a => a.SubjectId == made.ClientId, Cancel));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Access_SeveralTenants_SeesTheCompaniesOfItsOwn(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var (editor, _) = Commands(database);
        var mine = await database.AddCompanyAsync("Mine");
        var made = await CreateAsync(editor, "Client");
        var query = new ApiClientAccessQuery(database.Contexts);
        var alone = await query.ExecuteAsync(made.ClientId, Cancel);

        await database.AddTenantAsync(4712, "Other", "UTC");
        await using (var db = database.Open())
        {
            db.Companies.Add(
                new()
                {
                    TenantId = 4712,
                    Name = "Theirs",
                    CreatedOn = TestClock.Start,
                    ModifiedOn = TestClock.Start,
                }
            );
            await db.SaveChangesAsync(Cancel);
        }

        var beside = await query.ExecuteAsync(made.ClientId, Cancel);
        var nobody = await query.ExecuteAsync("cid.unknown", Cancel);

        Assert.True(alone.Scope.AllCompanies);
        Assert.False(beside.Scope.AllCompanies);
        Assert.Equal([mine.Id], beside.Scope.CompanyIds);
        Assert.Same(ApiClientAccess.Nobody, nobody);
        Assert.False(nobody.Accepts(ApiCredentialKind.Secret, made.ClientSecret!, database.Clock.UtcNow));
    }

    [Fact]
    public async Task Access_LastChosenCompanyGone_SeesNothing()
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        var (editor, _) = Commands(database);
        var company = await database.AddCompanyAsync("Gone soon");
        var made = await CreateAsync(
            editor,
            "Client",
            draft => draft with { AllCompanies = false, CompanyIds = [company.Id] }
        );
        await using (var db = database.Open())
        {
            await db.Companies.ExecuteDeleteAsync(Cancel);
        }

        var access = await new ApiClientAccessQuery(database.Contexts).ExecuteAsync(made.ClientId, Cancel);

        Assert.False(access.Scope.AllCompanies);
        Assert.Empty(access.Scope.CompanyIds);
    }

    [Fact]
    public async Task Create_WrongInput_NamesEveryField()
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        var (editor, _) = Commands(database);
        await CreateAsync(editor, "Taken");

        var bad = await editor.CreateAsync(
            Admin,
            DatabaseUnderTest.TenantId,
            new("taken", false, [99], ApiEndpoints.None, database.Clock.UtcNow),
            Cancel
        );
        var none = await editor.SetDisabledAsync(Admin, "cid.unknown", true, Cancel);

        Assert.Equal(["name", "companies", "endpoints", "expiry"], bad.Errors.Select(e => e.Field));
        Assert.Equal("record", Assert.Single(none.Errors).Field);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Use_NotedOften_IsWrittenOnceAndNeverBackwards(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var (editor, _) = Commands(database);
        var made = await CreateAsync(editor, "Client");
        var key = (await new ApiClientAccessQuery(database.Contexts).ExecuteAsync(made.ClientId, Cancel)).Key;
        var here = new ApiClientUse(database.Contexts, database.Clock);
        var elsewhere = new ApiClientUse(database.Contexts, database.Clock);
        here.Note(key);
        database.Clock.Advance(TimeSpan.FromSeconds(50));
        elsewhere.Note(key);
        elsewhere.Note(key);

        int[] written =
        [
            await elsewhere.WriteAsync(Cancel),
            await here.WriteAsync(Cancel),
            await elsewhere.WriteAsync(Cancel),
        ];

        Assert.Equal([1, 0, 0], written);
        Assert.Equal(database.Clock.UtcNow, (await ItemAsync(database, made.ClientId)).LastUsedOn);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task SigningKey_WantedByTwoAtOnce_IsMadeOnce_AndRenewedByAge(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var age = TimeSpan.FromDays(90);

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Keys(database).EnsureAsync(age, Cancel)));
        database.Clock.Advance(age);
        var renewed = await Keys(database).EnsureAsync(age, Cancel);
        database.Clock.Advance(ApiSigningKeys.Acceptance);
        var later = await Keys(database).ReadAsync(Cancel);
        await Keys(database).RotateAsync(Admin, atOnce: true, Cancel);

        var first = made.Select(keys => Assert.Single(keys).Id).Distinct().Single();
        Assert.Equal([false, true], renewed.Select(k => k.RetiredOn is not null));
        Assert.Equal(first, renewed[1].Id);
        Assert.Equal(renewed[0].Id, Assert.Single(later).Id);
        await using var db = database.Open();
        var stored = await db.ApiSigningKeys.SingleAsync(Cancel);
        Assert.NotEqual(renewed[0].Id, stored.Id);
        Assert.DoesNotContain(Convert.ToBase64String(later[0].Key), stored.ProtectedKey);
        Assert.Equal(3, await db.AuditEntries.CountAsync(a => a.Action == AuditActions.ApiSigningKeyRotated, Cancel));
    }

    [Fact]
    public async Task SigningKey_DataFolderLost_AnotherIsMade()
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        var first = await Keys(database).EnsureAsync(TimeSpan.FromDays(90), Cancel);
        var elsewhere = new ApiSigningKeys(
            database.Contexts,
            new EphemeralDataProtectionProvider(),
            new(database.Contexts, database.Clock),
            database.Clock,
            NullLogger<ApiSigningKeys>.Instance
        );

        var second = await elsewhere.EnsureAsync(TimeSpan.FromDays(90), Cancel);

        Assert.NotEqual(first[0].Id, Assert.Single(second).Id);
    }

    private (ApiClientEditor Editor, ApiCredentialRotation Rotation) Commands(DatabaseUnderTest database)
    {
        var audit = new AuditLog(database.Contexts, database.Clock);
        var editor = new ApiClientEditor(database.Contexts, audit, changes, database.Clock);
        return (editor, new(editor, database.Clock));
    }

    private ApiSigningKeys Keys(DatabaseUnderTest database) =>
        new(
            database.Contexts,
            protection,
            new(database.Contexts, database.Clock),
            database.Clock,
            NullLogger<ApiSigningKeys>.Instance
        );

    private static async Task<IssuedCredentials> CreateAsync(
        ApiClientEditor editor,
        string name,
        Func<ApiClientDraft, ApiClientDraft>? change = null
    )
    {
        var draft = ApiClientDraft.Everything(name);
        var result = await editor.CreateAsync(
            Admin,
            DatabaseUnderTest.TenantId,
            change?.Invoke(draft) ?? draft,
            Cancel
        );
        return result.Issued!;
    }

    private static async Task<ApiClientItem> ItemAsync(DatabaseUnderTest database, string clientId) =>
        (
            await new ApiClientListQuery(database.Contexts, database.Clock).ExecuteAsync(
                DataScope.Everything,
                DatabaseUnderTest.TenantId,
                Cancel
            )
        ).Clients.Single(c => c.ClientId == clientId);

    private static async Task<bool[]> GoodAsync(
        DatabaseUnderTest database,
        string clientId,
        IEnumerable<string> secrets
    )
    {
        var access = await new ApiClientAccessQuery(database.Contexts).ExecuteAsync(clientId, Cancel);
        return [.. secrets.Select(s => access.Accepts(ApiCredentialKind.Secret, s, database.Clock.UtcNow))];
    }
}
