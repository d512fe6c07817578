using SchedulingPro.Core.Mail;

namespace SchedulingPro.Tests.Mail;

public sealed class MailAddressesTests
{
    [Fact]
    public void Read_LinesCommasAndNames_AreAddressesEachOnce()
    {
        var read = MailAddresses.Read("ann@example.com\n Ben <ben@example.com>, ANN@example.com;\r\ncarla@example.org");

        Assert.Equal(["ann@example.com", "ben@example.com", "carla@example.org"], read.All);
        Assert.Empty(read.Unreadable);
        Assert.Equal("ann@example.com\nben@example.com\ncarla@example.org", read.Stored);
    }

    [Theory]
    [InlineData("ann")]
    [InlineData("ann@")]
    [InlineData("@example.com")]
    [InlineData("ann example.com")]
    [InlineData("ann@exam ple.com")]
    public void Read_NoAddress_IsNamed(string typed)
    {
        var read = MailAddresses.Read($"ben@example.com\n{typed}");

        Assert.Equal(["ben@example.com"], read.All);
        Assert.Equal([typed], read.Unreadable);
    }
}
