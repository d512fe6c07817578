using System.Text;
using Microsoft.EntityFrameworkCore;

namespace SchedulingPro.Core.Data;

/// <summary>Gives tables and columns lower-case names with underscores, so that SQL written by hand reads the same on every database.</summary>
internal static class SnakeCaseNames
{
    internal static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.GetTableName() is { } table)
            {
                var plain = table.StartsWith("AspNet", StringComparison.Ordinal) ? "Identity" + table[6..] : table;
                entity.SetTableName(Snake(plain));
            }

            // Properties inside a JSON column keep their names: they are no columns.
            if (entity.IsMappedToJson())
            {
                continue;
            }

            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.GetColumnName()));
            }
        }
    }

    private static string Snake(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && !char.IsUpper(name[i - 1]))
            {
                result.Append('_');
            }

            result.Append(char.ToLowerInvariant(name[i]));
        }

        return result.ToString();
    }
}
