using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Tests.Accounts;

public sealed class PasswordRulesTests
{
    private static readonly User Person = new() { Email = "jordan.miles@example.test", DisplayName = "Jordan Miles" };

    [Theory]
    [InlineData("password1234")]
    [InlineData("Password!!!!2026")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("qwertyuiop12")]
    [InlineData("jordan.miles and more")]
    [InlineData("I am JORDAN today")]
    public async Task Validate_KnownToEverybody_IsRefused(string password) =>
        Assert.False((await new PasswordRules().ValidateAsync(null!, Person, password)).Succeeded);

    [Theory]
    [InlineData("seven green kettles")]
    [InlineData("tR4-vbn!x9Lq")]
    [InlineData("das Wetter ist schön")]
    public async Task Validate_OnlyTheirOwn_IsAccepted(string password) =>
        Assert.True((await new PasswordRules().ValidateAsync(null!, Person, password)).Succeeded);
}
