using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Api.Authentication;

/// <summary>Makes access tokens: who asks, for which tenant, until when. What the client may do is looked up at each call.</summary>
internal sealed class ApiTokenIssuer(ApiTokenKeys keys, TimeProvider clock)
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public async Task<string> IssueAsync(ApiClientAccess client, CancellationToken cancellationToken)
    {
        var key = await keys.SigningAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        return Handler.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = ApiAuthentication.Issuer,
                Audience = ApiAuthentication.Audience,
                TokenType = ApiAuthentication.TokenType,
                IssuedAt = now,
                NotBefore = now,
                Expires = now + ApiSigningKeys.TokenLife,
                Claims = new Dictionary<string, object>
                {
                    [JwtRegisteredClaimNames.Sub] = client.ClientId,
                    [ApiAuthentication.ClientClaim] = client.ClientId,
                    [ApiAuthentication.TenantClaim] = client.TenantId,
                    [JwtRegisteredClaimNames.Jti] = RandomNumberGenerator.GetHexString(32, lowercase: true),
                },
                SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
            }
        );
    }
}
