using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SchedulingPro.Core.Data;

/// <summary>Every <see cref="DateTime"/> in the database is UTC; SQLite forgets that, so it is said again on reading.</summary>
internal sealed class UtcDateTimeConverter()
    : ValueConverter<DateTime, DateTime>(
        v => v.Kind == DateTimeKind.Utc ? v : DateTime.SpecifyKind(v, DateTimeKind.Utc),
        v => DateTime.SpecifyKind(v, DateTimeKind.Utc)
    );
