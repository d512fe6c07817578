using System.Threading.Channels;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>
/// Reads a file on a thread of its own, a few batches ahead of whoever stores them, so that reading and storing overlap
/// and memory stays the same for files of any size.
/// </summary>
internal sealed class ImportBatchSource(string path, ImportOptions options)
{
    private readonly Channel<ImportBatch> batches = Channel.CreateBounded<ImportBatch>(
        new BoundedChannelOptions(2) { SingleReader = true, SingleWriter = true }
    );

    /// <summary>What is wrong with the end of the file, once all batches were read; or null.</summary>
    internal string? Truncation { get; private set; }

    /// <summary>
    /// The batches. What was read before an error is still handed out, then the error is thrown
    /// (<see cref="ImportFileException"/> for the file's own, <see cref="IOException"/> for the disk's).
    /// </summary>
    internal async IAsyncEnumerable<ImportBatch> ReadAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Run(() => FillAsync(stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
            {
                yield return batch;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        var batch = new ImportBatch();
        Exception? failure = null;
        try
        {
            var file = new ImportFile(path);
            var content = ImportContent.Of(file);
            var (text, position) = file.Open();
            await using (text)
            {
                var reader = content.Reader(text, options);
                try
                {
                    foreach (var record in reader.Read())
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        batch.Add(record);
                        if (batch.IsFull)
                        {
                            batch.Position = position.Position;
                            await batches.Writer.WriteAsync(batch, cancellationToken);
                            batch = new();
                        }
                    }

                    Truncation = reader.Truncation;
                }
                finally
                {
                    batch.Position = position.Position;
                }
            }
        }
        catch (Exception error)
        {
            failure = error;
        }

        try
        {
            if (!batch.IsEmpty && failure is not OperationCanceledException)
            {
                await batches.Writer.WriteAsync(batch, cancellationToken);
            }
        }
        catch (OperationCanceledException error)
        {
            failure ??= error;
        }

        batches.Writer.Complete(failure);
    }
}
