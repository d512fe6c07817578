using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Data.Maintenance;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.Accounts.FirstRun;

namespace SchedulingPro.Dashboard.App;

/// <summary>Why the server did not start, in one sentence for the person who started it.</summary>
internal static class StartFailure
{
    /// <summary>Null for errors that nobody but a programmer can do anything about.</summary>
    public static string? Explain(Exception error) =>
        error switch
        {
            DataFolderException or DatabaseUnusableException or SetupException or UnusableSettingException =>
                error.Message,
            IOException { InnerException: AddressInUseException } =>
                $"{error.Message.TrimEnd('.')}. End the other program or set ASPNETCORE_URLS.",
            SocketException or IOException { InnerException: SocketException } =>
                $"The server cannot listen where it should: {error.GetBaseException().Message.TrimEnd('.')}. Set ASPNETCORE_URLS to an address of this machine and a port that this user may open.",
            OptionsValidationException options => $"A setting is wrong: {string.Join(" ", options.Failures)}",
            // Kestrel's own word for addresses; nothing else that parses text runs unguarded at the start.
            FormatException when error.Message.StartsWith("Invalid url", StringComparison.Ordinal) =>
                $"{error.Message.TrimEnd('.')}. Write addresses like http://localhost:5080 in ASPNETCORE_URLS or --urls.",
            DbException or DbUpdateException => DatabaseProviders.Explain(error),
            _ => null,
        };
}
