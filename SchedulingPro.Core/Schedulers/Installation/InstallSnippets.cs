using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SchedulingPro.Core.Schedulers.Installation;

/// <summary>Writes the code that puts a scheduler on a web site (domain.md §4). Everything from outside is escaped for its place.</summary>
public static class InstallSnippets
{
    /// <summary>Id of the script element.</summary>
    public const string ScriptElementId = "se-widget-embed";

    /// <summary>Class of a button that opens the scheduler.</summary>
    public const string ButtonClass = "se-booking-show";

    // The mask may stand as it is; every letter that could end a text or an attribute is escaped either way.
    private static readonly HtmlEncoder HtmlText = HtmlEncoder.Create(
        UnicodeRanges.BasicLatin,
        UnicodeRanges.GeneralPunctuation
    );

    private static readonly JavaScriptEncoder ScriptText = JavaScriptEncoder.Create(
        UnicodeRanges.BasicLatin,
        UnicodeRanges.GeneralPunctuation
    );

    /// <summary>The three pieces every web site needs: script, button, link.</summary>
    public static IReadOnlyList<InstallSnippet> Pieces(InstallKeys keys, string scriptUrl) =>
        [
            new(
                InstallPart.Script,
                "Script",
                ["Put it once on every page, just before </body>."],
                Script(keys, scriptUrl)
            ),
            new(InstallPart.Button, "Button", ["Put it wherever visitors should be able to book."], Button()),
            new(
                InstallPart.Link,
                "Link",
                ["Instead of a button, or for a second scheduler on the same page."],
                Link(keys)
            ),
        ];

    /// <summary>What to do in common web site systems.</summary>
    public static IReadOnlyList<InstallSnippet> Recipes(InstallKeys keys, string scriptUrl) =>
        [
            new(
                InstallPart.WordPress,
                "WordPress",
                [
                    "Open Appearance, Theme File Editor, functions.php of your child theme, or a plugin for code snippets.",
                    "Add the code at the end and save.",
                    "In the block editor add a Custom HTML block with the button where visitors should book.",
                    "Empty the cache of your caching plugin.",
                ],
                "add_action( 'wp_footer', function () { ?>\n" + Script(keys, scriptUrl) + "\n<?php } );"
            ),
            new(
                InstallPart.Wix,
                "Wix",
                [
                    "Open Settings, Custom Code, Add Custom Code.",
                    "Paste the code, choose All pages, Load code once, and the place Body – end.",
                    "Connect a button of your page to the address #book, or add the button as an HTML element.",
                    "Publish the site: the preview does not run custom code.",
                ],
                Script(keys, scriptUrl)
            ),
            new(
                InstallPart.TagManager,
                "Tag manager",
                [
                    "Add a tag of the type Custom HTML and paste the code.",
                    "Choose the trigger All Pages and, under Advanced, Once per page.",
                    "Add the button to the page itself, then publish the container.",
                ],
                TagManager(keys, scriptUrl)
            ),
            new(
                InstallPart.React,
                "React",
                [
                    "Save the code as BookButton.jsx.",
                    "Use <BookButton /> wherever visitors should book; the script is added once, however many there are.",
                ],
                React(keys, scriptUrl)
            ),
        ];

    /// <summary>The script element.</summary>
    public static string Script(InstallKeys keys, string scriptUrl) =>
        $"""
            <script defer
                    id="{ScriptElementId}"
                    data-api-key="{Html(keys.DataApiKey)}"
                    data-schedulerid="{Html(keys.SchedulerId)}"
                    src="{Html(scriptUrl)}"></script>
            """;

    /// <summary>The button.</summary>
    public static string Button() => $"""<button type="button" class="{ButtonClass}">Book now</button>""";

    /// <summary>A link that opens this very scheduler. What is escaped for a script holds nothing that could end the attribute.</summary>
    public static string Link(InstallKeys keys) =>
        $$"""
            <a href="#book" onclick="_scheduler.show({ schedulerId: '{{Script(
                keys.SchedulerId
            )}}' }); return false;">Book online</a>
            """;

    // Made by code: tag managers drop the attributes of script elements that they know nothing of.
    private static string TagManager(InstallKeys keys, string scriptUrl) =>
        $$"""
            <script>
              (function () {
                if (document.getElementById('{{ScriptElementId}}')) return;
                var script = document.createElement('script');
                script.id = '{{ScriptElementId}}';
                script.defer = true;
                script.setAttribute('data-api-key', '{{Script(keys.DataApiKey)}}');
                script.setAttribute('data-schedulerid', '{{Script(keys.SchedulerId)}}');
                script.src = '{{Script(scriptUrl)}}';
                document.body.appendChild(script);
              })();
            </script>
            """;

    private static string React(InstallKeys keys, string scriptUrl) =>
        $$"""
            import { useEffect } from 'react';

            export default function BookButton({ children = 'Book now' }) {
              useEffect(() => {
                if (document.getElementById('{{ScriptElementId}}')) return;
                const script = document.createElement('script');
                script.id = '{{ScriptElementId}}';
                script.defer = true;
                script.dataset.apiKey = '{{Script(keys.DataApiKey)}}';
                script.dataset.schedulerid = '{{Script(keys.SchedulerId)}}';
                script.src = '{{Script(scriptUrl)}}';
                document.body.appendChild(script);
              }, []);

              return (
                <button type="button" onClick={() => window._scheduler?.show({ schedulerId: '{{Script(
                keys.SchedulerId
            )}}' })}>
                  {children}
                </button>
              );
            }
            """;

    private static string Html(string text) => HtmlText.Encode(text);

    private static string Script(string text) => ScriptText.Encode(text);
}
