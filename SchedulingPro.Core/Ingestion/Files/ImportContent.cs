using System.Text;
using System.Text.RegularExpressions;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>What a file turns out to be, told by its beginning.</summary>
internal sealed partial record ImportContent(ImportFormat Format, char Delimiter)
{
    /// <summary>Throws <see cref="ImportFileException"/> when it is nothing that can be imported.</summary>
    internal static ImportContent Of(ImportFile file)
    {
        var beginning = file.Beginning();
        var text = beginning.AsSpan().TrimStart(" \t\r\n\u001e"u8);
        switch (text)
        {
            case []:
                throw new ImportFileException("The file holds nothing but white space.");
            case [(byte)'[', ..]:
                return new(ImportFormat.JsonList, ',');
            case [(byte)'{', ..]:
                return new(DataArray().IsMatch(Text(text)) ? ImportFormat.ApiAnswer : ImportFormat.JsonLines, ',');
            case [(byte)'<', ..]:
                throw new ImportFileException(
                    "This looks like a web page or XML. Save the data as JSON or CSV and import that."
                );
        }

        if (text.IndexOf((byte)0) >= 0)
        {
            throw new ImportFileException("This is not a text file. Sessions and schedulers come as JSON or CSV.");
        }

        return new(ImportFormat.Csv, DelimiterOf(Text(text)));
    }

    internal IImportReader Reader(Stream text, ImportOptions options) =>
        Format == ImportFormat.Csv ? new CsvImportReader(text, Delimiter, options.Mapping) : new JsonImportReader(text);

    private static string Text(ReadOnlySpan<byte> beginning) => Encoding.UTF8.GetString(beginning);

    private static char DelimiterOf(string text)
    {
        Span<char> marks = [',', ';', '\t', '|'];
        Span<int> counts = stackalloc int[4];
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c == '\n')
            {
                break;
            }
            else if (!quoted && marks.IndexOf(c) is >= 0 and var mark)
            {
                counts[mark]++;
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return marks[best];
    }

    [GeneratedRegex("\"data\"\\s*:\\s*\\[")]
    private static partial Regex DataArray();
}
