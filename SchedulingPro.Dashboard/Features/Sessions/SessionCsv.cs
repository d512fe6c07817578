using SchedulingPro.Core.Sessions;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>Writes sessions as CSV, a few rows at a time.</summary>
internal sealed class SessionCsv(Stream output, IReadOnlyList<SessionColumn> columns, TimeZoneInfo zone)
{
    private readonly CsvOutput csv = new(output);

    public Task WriteHeadAsync(CancellationToken cancellationToken) =>
        csv.WriteAsync(columns.Select(c => c.Instant is null ? c.Title : $"{c.Title} ({zone.Id})"), cancellationToken);

    public Task WriteAsync(SessionListItem session, CancellationToken cancellationToken) =>
        csv.WriteAsync(
            columns.Select(c => c.Instant is { } instant ? CsvOutput.Local(instant(session), zone) : c.Text(session)),
            cancellationToken
        );

    public Task FlushAsync(CancellationToken cancellationToken) => csv.FlushAsync(cancellationToken);
}
