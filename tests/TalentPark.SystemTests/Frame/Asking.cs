namespace TalentPark.SystemTests.Frame;

internal static class Asking
{
    public static Task<HttpResponseMessage> Ask(this HttpClient client, string path) => client.GetAsync(path);

    public static Task<HttpResponseMessage> Post(this HttpClient client, string path, Dictionary<string, string> form) =>
        client.PostAsync(path, new FormUrlEncodedContent(form));
}
