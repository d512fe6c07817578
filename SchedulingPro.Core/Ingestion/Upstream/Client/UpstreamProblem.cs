namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>What is wrong with a call, as far as it changes what a person has to do.</summary>
public enum UpstreamProblem
{
    /// <summary>The address of the API or of the tokens leads nowhere: no such host, refused, no TLS, or something else answers there.</summary>
    Address = 1,

    /// <summary>Client id or client secret were refused.</summary>
    Credentials = 2,

    /// <summary>The app key was refused.</summary>
    AppKey = 3,

    /// <summary>The tenant is not the app's, or there is none with this id.</summary>
    Tenant = 4,

    /// <summary>The account does not permit this call.</summary>
    Permission = 5,

    /// <summary>The clocks of both sides differ so much that tokens or windows are wrong.</summary>
    Clock = 6,

    /// <summary>Too many calls, for longer than it pays to wait.</summary>
    Throttled = 7,

    /// <summary>No answer in time.</summary>
    Timeout = 8,

    /// <summary>The upstream failed (5xx).</summary>
    Server = 9,

    /// <summary>The answer cannot be read: not JSON, cut off, or not of the published form.</summary>
    Answer = 10,

    /// <summary>There is no scheduler or router with this id any more (404).</summary>
    Missing = 11,

    /// <summary>The upstream refused the question itself (400 and the like): a fault of this program or a change over there.</summary>
    Refused = 12,

    /// <summary>So many calls failed that this program rests before it asks again.</summary>
    Resting = 13,
}
