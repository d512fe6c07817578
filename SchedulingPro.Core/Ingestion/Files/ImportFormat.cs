namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>How a file is written; told by its content, never by its name.</summary>
public enum ImportFormat
{
    /// <summary>One or more answers of the API: <c>{page, …, data: […]}</c>.</summary>
    ApiAnswer,

    /// <summary>One JSON array of records.</summary>
    JsonList,

    /// <summary>One JSON object after the other, usually one a line.</summary>
    JsonLines,

    /// <summary>Text with a header line and separated columns.</summary>
    Csv,
}
