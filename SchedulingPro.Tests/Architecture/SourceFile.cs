namespace SchedulingPro.Tests.Architecture;

/// <summary>One file of the repository's own sources: neither generated nor built.</summary>
/// <param name="Path">Path from the repository's root, with slashes.</param>
/// <param name="Text">All of it.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly Lazy<IReadOnlyList<SourceFile>> Every = new(Read);

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> All => Every.Value;

    public static IEnumerable<SourceFile> Under(params string[] folders) =>
        All.Where(file => folders.Any(folder => file.Path.StartsWith(folder + '/', StringComparison.Ordinal)));

    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsMigration => Path.Contains("/Migrations/", StringComparison.Ordinal);

    public int Lines => Text.AsSpan().Count('\n');

    public override string ToString() => Path;

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "SchedulingPro.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    private static IReadOnlyList<SourceFile> Read() =>
        [
            .. Directory
                .EnumerateDirectories(Root, "SchedulingPro.*")
                .SelectMany(project => Directory.EnumerateFiles(project, "*", SearchOption.AllDirectories))
                .Select(file => System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/'))
                .Where(path =>
                    path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)
                )
                .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
                .Select(path => new SourceFile(path, File.ReadAllText(System.IO.Path.Combine(Root, path)))),
        ];
}
