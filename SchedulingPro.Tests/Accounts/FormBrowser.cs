using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.Accounts;

/// <summary>A browser without scripts: keeps cookies, fills forms of a page and sends them with their hidden fields.</summary>
internal sealed partial class FormBrowser(DashboardFactory dashboard) : IDisposable
{
    public HttpClient Client { get; } =
        dashboard.CreateClient(
            new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true }
        );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<string> GetPageAsync(string url)
    {
        using var answer = await Client.GetAsync(url, Cancel);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }

    public async Task<HttpStatusCode> StatusAsync(string url)
    {
        using var answer = await Client.GetAsync(url, Cancel);
        return answer.StatusCode;
    }

    /// <summary>Opens the page and sends its form of that name with these fields.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        string url,
        string form,
        params IEnumerable<(string Name, string Value)> fields
    )
    {
        var page = await GetPageAsync(url);
        var token = Token().Match(page).Groups[1].Value;
        var content = new Dictionary<string, string> { ["_handler"] = form, ["__RequestVerificationToken"] = token };
        foreach (var (name, value) in fields)
        {
            content[name] = value;
        }

        return await Client.PostAsync(url, new FormUrlEncodedContent(content), Cancel);
    }

    /// <summary>Opens one page and sends its token, and nothing else, to another address.</summary>
    public async Task<HttpResponseMessage> SendToAsync(string page, string url)
    {
        var token = Token().Match(await GetPageAsync(page)).Groups[1].Value;
        return await Client.PostAsync(
            url,
            new FormUrlEncodedContent([new("__RequestVerificationToken", token)]),
            Cancel
        );
    }

    public void Dispose() => Client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
