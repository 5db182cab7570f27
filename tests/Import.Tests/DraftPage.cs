namespace Import.Tests;

/// <summary>A small page of one endpoint, <c>v4/a/b</c>.</summary>
internal static class DraftPage
{
    public static void AssertCompiles(ImportedPage page) =>
        Assert.Empty(EmittedCode.Complaints([.. ServiceSpecs.All, (page.Imported.FileName, page.Imported.Text)]));

    public static string Page(string request, string response = "{}", string rows = "", string answers = "", string errors = "") => $$"""
        ### Sample request URL
        ```
        https://xxxxxx/v4/a/b?sdkappid=1&identifier=admin&usersig=x&random=1&contenttype=json
        ```
        ### Sample request
        ```
        {{request}}
        ```
        ### Request fields
        | Field | Type | Required | Description |
        |---|---|---|---|
        {{rows}}

        ### Sample response
        ```
        {{response}}
        ```
        ### Response fields
        | Field | Type | Description |
        |---|---|---|
        {{answers}}

        ### Error codes
        | Error code | Description |
        |---|---|
        {{errors}}
        """;
}
