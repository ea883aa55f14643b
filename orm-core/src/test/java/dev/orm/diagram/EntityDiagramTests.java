package dev.orm.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.mapping.MappingRegistry;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class EntityDiagramTests {

    private static final EntityDiagram LIBRARY =
            EntityDiagram.of(MappingRegistry.of(Library.Author.class, Library.Book.class, Library.Shelf.class));
    private static final EntityDiagram HARMFUL = EntityDiagram.of(MappingRegistry.of(Library.Harmful.class));

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static List<String> texts(Document document) {
        return elements(document, "text").stream().map(Element::getTextContent).toList();
    }

    @Test
    void mermaidHasEachEntityWithItsAttributesAndEachRelationOnce() {
        assertThat(LIBRARY.mermaid()).isEqualTo("""
                        erDiagram
                            e0["Author"] {
                                Long id PK
                                String name
                                Author mentor FK
                                set prizes
                            }
                            e1["Book (books)"] {
                                Long id PK
                                Author author FK
                            }
                            e2["Shelf"] {
                                Long id PK
                            }
                            e0 }o--o| e0 : "mentor"
                            e1 }o--|| e0 : "author / books"
                            e1 }o--o{ e2 : "shelves / books"
                        """);
    }

    @Test
    void svgIsAnXmlDocumentThatNamesEntitiesAttributesAndRelations() throws Exception {
        assertThat(texts(parsed(LIBRARY.svg())))
                .contains(
                        "Author",
                        "Book (books)",
                        "mentor: Author FK",
                        "author / books",
                        "shelves / books",
                        "1",
                        "*",
                        "mentor 0..1");
    }

    @Test
    void svgDrawsEntitiesBelowThoseTheyReferTo() throws Exception {
        List<Element> texts = elements(parsed(LIBRARY.svg()), "text");
        assertThat(y(texts, "Book (books)")).isGreaterThan(y(texts, "Author"));
    }

    private static int y(List<Element> texts, String content) {
        return texts.stream()
                .filter(text -> content.equals(text.getTextContent()))
                .mapToInt(text -> Integer.parseInt(text.getAttribute("y")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void boxesDoNotOverlap() {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boxes.add(new Box("Entity" + i, "entity", List.of(new Box.Row("String", "name", ""))));
        }
        List<Layout.Placed> placed = Layout.of(boxes, List.of()).boxes();

        for (Layout.Placed one : placed) {
            assertThat(placed).filteredOn(other -> other != one).noneMatch(other -> overlap(one, other));
        }
    }

    private static boolean overlap(Layout.Placed one, Layout.Placed other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }

    @Test
    void entitiesThatReferToEachOtherAreDrawnToo() {
        List<Box> boxes = List.of(new Box("A", "a", List.of()), new Box("B", "b", List.of()));
        Line there = new Line(0, 1, Line.End.MANY, Line.End.ONE, "there");
        Line back = new Line(1, 0, Line.End.MANY, Line.End.ONE, "back");

        assertThat(Layout.of(boxes, List.of(there, back)).boxes()).hasSize(2).doesNotContainNull();
    }

    @Test
    void hostileNamesAreTextInSvg() throws Exception {
        Document document = parsed(HARMFUL.svg());

        assertThat(elements(document, "script")).isEmpty();
        assertThat(texts(document)).anyMatch(text -> text.startsWith("x\"]} <script>alert('1')</script>"));
    }

    @Test
    void hostileNamesStayInsideTheirLabelInMermaid() {
        assertThat(HARMFUL.mermaid().lines())
                .hasSize(4)
                .element(1)
                .asString()
                .startsWith("    e0[\"x#34;#93;#125; #60;script#62;alert(#39;1#39;)")
                .endsWith("\"] {")
                .doesNotContain("<", "&", "quot;");
    }

    @Test
    void anEmptyMappingIsAnEmptyDiagram() throws Exception {
        EntityDiagram empty = EntityDiagram.of(MappingRegistry.of());

        assertThat(empty.mermaid()).isEqualTo("erDiagram\n");
        assertThat(texts(parsed(empty.svg()))).isEmpty();
    }
}
