package dev.merlon.engine.report.html;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.view.Renderer;
import dev.merlon.engine.report.view.SafeText;
import dev.merlon.engine.report.view.Template;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;

/// One page for a browser. It works from disk, loads nothing, and its content security policy lets only its own style
/// and script run, by their hashes.
public final class HtmlReport implements Renderer {

    private static final Template TEMPLATE = new Template("html");

    @Override
    public void render(Snapshot snapshot, OutputStream out, Job job) throws IOException {
        job.progress("writing HTML", -1);
        var style = TEMPLATE.text("style.css");
        var script = TEMPLATE.text("script.js");
        var page = new HashMap<String, Object>(new Page(snapshot, job).map());
        page.put("style", style);
        page.put("script", script);
        page.put("csp", policy(style, script));
        var compiler = Mustache.compiler()
                .withEscaper(text -> Escapers.HTML.escape(SafeText.visible(text)))
                .strictSections(true)
                .emptyStringIsFalse(true);
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        compiler.compile(TEMPLATE.text("report.mustache")).execute(page, writer);
        writer.flush();
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
