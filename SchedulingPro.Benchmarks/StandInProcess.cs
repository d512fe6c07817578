using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Tests.Upstream.StandIn;

namespace SchedulingPro.Benchmarks;

/// <summary>The stand-in upstream as a process of its own, so that its work and memory are not taken for ours.</summary>
internal sealed class StandInProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly string address;

    private StandInProcess(Process process, string address) => (this.process, this.address) = (process, address);

    internal static async Task<StandInProcess> StartAsync(int sessions)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (
            var argument in new[]
            {
                typeof(StandInProcess).Assembly.Location,
                "stand-in",
                "--port",
                port.ToString(CultureInfo.InvariantCulture),
                "--sessions",
                sessions.ToString(CultureInfo.InvariantCulture),
            }
        )
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadLineAsync();
        return said is null
            ? throw new InvalidOperationException("The stand-in did not start.")
            : new(process, string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
    }

    /// <summary>Adds a connection to it, with its tenant and router.</summary>
    internal void Connect(SchedulingDbContext db, ConnectionSecrets secrets)
    {
        var account = StandInUpstream.Account;
        var now = DateTime.UtcNow;
        db.Tenants.Add(
            new()
            {
                Id = account.TenantId,
                Name = "Stand-in",
                CreatedOn = now,
            }
        );
        db.UpstreamConnections.Add(
            new()
            {
                Id = 1,
                Name = "stand-in",
                TenantId = account.TenantId,
                BaseUrl = address,
                TokenUrl = address + "/connect/token",
                ClientId = account.ClientId,
                ProtectedClientSecret = secrets.Protect(account.ClientSecret),
                ProtectedAppKey = secrets.Protect(account.AppKey),
                CreatedOn = now,
                ModifiedOn = now,
            }
        );
        db.SyncSources.Add(
            new()
            {
                ConnectionId = 1,
                IsRouter = true,
                ExternalId = StandInGeneration.RouterId(0),
                CreatedOn = now,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
