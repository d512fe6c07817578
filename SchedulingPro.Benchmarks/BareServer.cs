using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace SchedulingPro.Benchmarks;

/// <summary>Kestrel with one address that writes what it is given, and the client that reads it: the least that a server can do.</summary>
internal sealed class BareServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly RawHttp client;

    private BareServer(WebApplication app)
    {
        this.app = app;
        client = new(new Uri(app.Urls.First()), "", "");
    }

    internal static async Task<BareServer> StartAsync(Func<Stream, Task> write)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", context => write(context.Response.Body));
        await app.StartAsync();
        return new(app);
    }

    internal Task<long> ReadAsync() => client.ReadAsync("/", "*/*");

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return app.DisposeAsync();
    }
}
