namespace SchedulingPro.Core.Sessions;

/// <summary>Attribution of a session: where the visitor came from.</summary>
public sealed record SessionSource
{
    /// <summary>Whether the visit came through Reserve with Google.</summary>
    public bool? IsRWGSession { get; set; }

    /// <summary>Id of the campaign in the account.</summary>
    public string? CampaignId { get; set; }

    /// <summary>First page of the visit on the web site.</summary>
    public string? LandingPageUrl { get; set; }

    /// <summary>Google click id.</summary>
    public string? Gclid { get; set; }

    /// <summary>Facebook click id.</summary>
    public string? Fbclid { get; set; }

    /// <summary>Microsoft click id.</summary>
    public string? Msclkid { get; set; }

    /// <summary>Utm source as reported by the source.</summary>
    public string? UtmSource { get; set; }

    /// <summary>Utm medium as reported by the source.</summary>
    public string? UtmMedium { get; set; }

    /// <summary>Utm campaign as reported by the source.</summary>
    public string? UtmCampaign { get; set; }

    /// <summary>Utm adgroup as reported by the source.</summary>
    public string? UtmAdgroup { get; set; }

    /// <summary>Utm term as reported by the source.</summary>
    public string? UtmTerm { get; set; }

    /// <summary>Utm content as reported by the source.</summary>
    public string? UtmContent { get; set; }

    /// <summary>Google Analytics client id.</summary>
    public string? GoogleAnalyticsClientId { get; set; }

    /// <summary>Where the booking was made from; open vocabulary.</summary>
    public string? BookedFrom { get; set; }

    /// <summary>Marketing Pro source of the visit.</summary>
    public string? SourcedFromMarketingPro { get; set; }

    /// <summary>Google app-to-web click id (gbraid).</summary>
    public string? Gbraid { get; set; }

    /// <summary>Google web-to-app click id (wbraid).</summary>
    public string? Wbraid { get; set; }

    /// <summary>Marketing source; open vocabulary.</summary>
    public string? MarketingSource { get; set; }
}
