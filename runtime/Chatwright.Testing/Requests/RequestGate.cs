using System.Globalization;
using System.Net.Http.Headers;
using Chatwright.Tencent;
using Chatwright.TencentChat;
using Chatwright.Testing.Http;
using Chatwright.Testing.Rules;
using Chatwright.Testing.Store;

namespace Chatwright.Testing.Requests;

/// <summary>Checks the rules that hold for every request, and the rights of its caller.</summary>
/// <param name="sdkAppId">The application that is served.</param>
/// <param name="secretKey">The key of its signatures.</param>
/// <param name="store">The accounts, and the clock by which signatures expire.</param>
/// <remarks>
/// The codes are those of the documented list of public error codes. Where it leaves a choice: 60025 of the newest list for a query parameter that
/// it names, 60002 for one that it does not name (random, the Content-Type); 70002 and 60006 of older lists, which are more precise; the code of
/// the endpoint's list for an imported user who is no administrator, 60010 for an unknown account.
/// </remarks>
internal sealed class RequestGate(uint sdkAppId, string secretKey, ChatStore store)
{
    /// <summary>Checks a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="codes">The codes of its endpoint.</param>
    /// <returns>The administrator who calls.</returns>
    /// <exception cref="RefusalException">A rule is not kept, or the caller has no right to call.</exception>
    internal string Check(IncomingRequest request, RefusalCodes codes)
    {
        if (request.Method != "POST")
            throw new RefusalException(TencentChatErrorCode.BadHttpRequest, "The HTTP method is not POST.");
        var query = QueryParameters.Parse(request.Query);
        CheckApp(query["sdkappid"]);
        if (!uint.TryParse(query["random"], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            throw new RefusalException(TencentChatErrorCode.BadHttpRequest, "random is not a number from 0 to 4294967295.");
        if (query["contenttype"] != "json")
            throw new RefusalException(TencentChatErrorCode.QueryParameterInvalid, "contenttype is not json.");
        var caller = CheckCaller(query["identifier"], query["usersig"], codes);
        CheckContentType(request.ContentType);
        return caller;
    }

    private void CheckApp(string? parameter)
    {
        if (string.IsNullOrEmpty(parameter))
            throw new RefusalException(TencentChatErrorCode.SdkAppIdMissing, "sdkappid is missing.");
        if (!uint.TryParse(parameter, NumberStyles.None, CultureInfo.InvariantCulture, out var app) || app == 0)
            throw new RefusalException(TencentChatErrorCode.SdkAppIdInvalid, "sdkappid is not the id of an application.");
        if (app != sdkAppId)
            throw new RefusalException(TencentChatErrorCode.SdkAppIdNotFound, $"There is no application {app} here.");
    }

    private string CheckCaller(string? identifier, string? userSig, RefusalCodes codes)
    {
        if (string.IsNullOrEmpty(identifier))
            throw new RefusalException(TencentChatErrorCode.QueryParameterInvalid, "identifier is missing.");
        if (userSig is null)
            throw new RefusalException(TencentChatErrorCode.QueryParameterInvalid, "usersig is missing.");
        if (userSig.Length == 0)
            throw new RefusalException(TencentChatErrorCode.UserSigEmpty, "usersig is empty.");
        var status = UserSig.Validate(userSig, sdkAppId, secretKey, identifier, store.Now);
        // The values of the statuses are the API's codes.
        if (status != UserSigStatus.Valid)
            throw new RefusalException((TencentChatErrorCode)status, $"The UserSig was refused: {status}.");
        CheckRights(identifier, codes);
        return identifier;
    }

    private void CheckRights(string identifier, RefusalCodes codes)
    {
        lock (store.Gate)
        {
            if (store.IsAdmin(identifier))
                return;
            throw store.IsImported(identifier)
                ? new RefusalException(codes.NotAdmin, $"{identifier} is no administrator of the app.")
                : new RefusalException(TencentChatErrorCode.AdminRequired, $"{identifier} is not an account of the app, let alone an administrator.");
        }
    }

    private static void CheckContentType(string? header)
    {
        var isJson = MediaTypeHeaderValue.TryParse(header, out var type)
            && string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase)
            && (type.CharSet is null || string.Equals(type.CharSet.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase));
        if (!isJson)
            throw new RefusalException(TencentChatErrorCode.BadHttpRequest, "The Content-Type is not application/json in UTF-8.");
    }
}
