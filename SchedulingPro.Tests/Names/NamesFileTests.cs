using System.Text;
using SchedulingPro.Core.Names;

namespace SchedulingPro.Tests.Names;

/// <summary>Files of names: what is taken, and what is said of those that are not.</summary>
public sealed class NamesFileTests
{
    [Theory]
    [InlineData("id,name\n1,One\n2,\"Two, or so\"\n")]
    [InlineData("\uFEFFName;ID;Remark\r\nOne;1;x\r\n\"Two, or so\";2;\r\n")]
    [InlineData("name\tid\nOne\t1\n\nTwo, or so\t 2 \n")]
    public async Task File_OfAnyUsualForm_IsRead(string text)
    {
        var file = await ReadAsync(text);

        Assert.Empty(file.Errors);
        Assert.Equal([(1L, "One"), (2L, "Two, or so")], file.Names.Select(n => (n.Id, n.Name)));
    }

    [Fact]
    public async Task File_OfZones_TakesZipsAndState()
    {
        var file = await ReadAsync("id,name,zips,active\n1,North,\"62701 62702;62702\",no\n2,South,,\n", NameKind.Zone);

        Assert.Equal(["62701", "62702"], file.Names[0].Zips);
        Assert.False(file.Names[0].IsActive);
        Assert.True(file.Names[1].IsActive);
    }

    [Theory]
    [InlineData("", "Line 1: the file is empty")]
    [InlineData("id,name\n", "Line 1: the file holds no name")]
    [InlineData(
        "number,title\n1,One",
        "Line 1: the first line must name the columns id and name; it names number, title."
    )]
    [InlineData("id,name\n1,One\nx,Two", "Line 3: the id is not a whole number.")]
    [InlineData("id,name\n,One", "Line 2: the id is missing.")]
    [InlineData("id,name\n-4,One", "Line 2: the id is not a whole number.")]
    [InlineData("id,name\n1\n", "Line 2: the name is missing.")]
    [InlineData("id,name\n1,One\n\n1,Two", "Line 4: id 1 stands in line 2 already.")]
    [InlineData("id,name,active\n1,One,perhaps", "Line 2: active is neither true nor false.")]
    [InlineData("id,name\n1,\"One\n2,Two", "Line 2: a quote is opened here and never closed.")]
    public async Task File_WithAFault_SaysWhereAndWhat(string text, string problem)
    {
        var file = await ReadAsync(text);

        Assert.StartsWith(problem, Assert.Single(file.Errors).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_NotInUtf8_SaysHowToSaveIt()
    {
        using var stream = new MemoryStream([.. "id,name\n1,M"u8, 0xFC, .. "nchen"u8]);

        var file = await NamesFile.ReadAsync(stream, NameKind.Zone, TestContext.Current.CancellationToken);

        Assert.Contains("UTF-8", Assert.Single(file.Errors).Reason, StringComparison.Ordinal);
    }

    private static async Task<NamesFile> ReadAsync(string text, NameKind kind = NameKind.JobType)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await NamesFile.ReadAsync(stream, kind, TestContext.Current.CancellationToken);
    }
}
