namespace SchedulingPro.Dashboard.Api.Authentication;

/// <summary>Why a call whose token is right is refused nevertheless.</summary>
/// <param name="part">The part of the request that is missing or wrong, in the contract's name.</param>
/// <param name="message">What is wrong with it, in a sentence.</param>
internal sealed class ApiRefusalException(string part, string message) : Exception(message)
{
    public string Part { get; } = part;
}
