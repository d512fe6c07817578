namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>A file, or the rest of it, cannot be read; the message says where and what to do, for the person who imports.</summary>
/// <param name="message">What is wrong, in words.</param>
public sealed class ImportFileException(string message) : Exception(message);
