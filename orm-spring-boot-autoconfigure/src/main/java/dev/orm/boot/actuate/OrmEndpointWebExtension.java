package dev.orm.boot.actuate;

import dev.orm.diagram.EntityDiagram;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import org.springframework.util.MimeType;

/** Adds to {@link OrmEndpoint} what only the web can show: pictures. Thread-safe. */
@EndpointWebExtension(endpoint = OrmEndpoint.class)
public class OrmEndpointWebExtension {

    private static final MimeType TEXT = new MimeType("text", "plain", StandardCharsets.UTF_8);
    private static final MimeType SVG = new MimeType("image", "svg+xml", StandardCharsets.UTF_8);

    private final OrmEndpoint endpoint;

    /** Adds to an endpoint. */
    public OrmEndpointWebExtension(OrmEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * The entity-relationship diagram, as {@code mermaid} or {@code svg}.
     *
     * @param engine the name of an engine; may be null if there is only one
     */
    @ReadOperation
    public WebEndpointResponse<String> picture(
            @Selector String section, @Selector String format, @Nullable String engine) {
        boolean svg = "svg".equals(format);
        if (!"diagram".equals(section) || !svg && !"mermaid".equals(format)) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
        EntityDiagram diagram = EntityDiagram.of(endpoint.one(engine).mappings());
        return new WebEndpointResponse<>(
                svg ? diagram.svg() : diagram.mermaid(), WebEndpointResponse.STATUS_OK, svg ? SVG : TEXT);
    }
}
