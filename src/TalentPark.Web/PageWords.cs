using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace TalentPark.Web;

/// <summary>What a page tells its frame: <c>ViewData.Title(…)</c>, <c>ViewData.Crumbs(…)</c>, and messages for the next page: <c>TempData.Done(…)</c>.</summary>
public static class PageWords
{
    /// <summary>Holds the message between two pages, sealed; looked at only when it is there.</summary>
    public const string NoteCookie = "tp-note";

    private const string TitleKey = "tp.title", CrumbsKey = "tp.crumbs", NarrowKey = "tp.narrow", NoteKey = "tp.note", KindKey = "tp.note.kind";

    /// <summary>The page's name, in the browser's tab and as the last crumb.</summary>
    public static void Title(this ViewDataDictionary page, string title) => page[TitleKey] = title;

    public static string? Title(this ViewDataDictionary page) => page[TitleKey] as string;

    /// <summary>The pages above this one, the highest first; the page itself is added by the frame.</summary>
    public static void Crumbs(this ViewDataDictionary page, params (string Path, string Text)[] above) => page[CrumbsKey] = above;

    public static (string Path, string Text)[] Crumbs(this ViewDataDictionary page) => page[CrumbsKey] as (string, string)[] ?? [];

    /// <summary>For forms and short texts: one column of reading width.</summary>
    public static void Narrow(this ViewDataDictionary page) => page[NarrowKey] = true;

    public static bool IsNarrow(this ViewDataDictionary page) => page[NarrowKey] is true;

    /// <summary>Says on the next page that something was done.</summary>
    public static void Done(this ITempDataDictionary next, string text) => Say(next, "ok", text);

    /// <summary>Says on the next page that something did not go as asked.</summary>
    public static void Warn(this ITempDataDictionary next, string text) => Say(next, "warn", text);

    /// <summary>Says on the next page that something was refused.</summary>
    public static void Fail(this ITempDataDictionary next, string text) => Say(next, "bad", text);

    /// <summary>The message left by the page before: <c>st-*</c> kind and text. Reading it removes it.</summary>
    public static (string Kind, string Text)? TakeNote(this ITempDataDictionary left) =>
        left[NoteKey] is string text && left[KindKey] is string kind ? (kind, text) : null;

    private static void Say(ITempDataDictionary next, string kind, string text) => (next[KindKey], next[NoteKey]) = (kind, text);
}
