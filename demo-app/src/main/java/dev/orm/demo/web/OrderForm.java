package dev.orm.demo.web;

import dev.orm.demo.desk.NamedOption;
import dev.orm.demo.desk.OrderEntry;
import dev.orm.demo.desk.OrderView;
import dev.orm.demo.domain.OrderPriority;
import dev.orm.demo.domain.PartSupplierId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form of an order, as the browser sends it. */
public class OrderForm {

    private static final Pattern OFFER = Pattern.compile(LineForm.OFFER);

    private int version;

    @NotNull
    private @Nullable OrderPriority priority = OrderPriority.NOT_SPECIFIED;

    @NotNull
    @Size(max = 79)
    private @Nullable String comment = "";

    private @Nullable Integer assignee;

    private Set<Long> labels = new LinkedHashSet<>();

    @NotEmpty(message = "An order has at least one line: find a part and add it")
    private List<@Valid LineForm> lines = new ArrayList<>();

    @Size(max = 55)
    private String find = "";

    static OrderForm of(OrderView order) {
        OrderForm form = new OrderForm();
        form.version = order.version();
        form.priority = order.priority();
        form.comment = order.comment();
        OrderView.Assignee assignee = order.assignee();
        form.assignee = assignee == null ? null : assignee.id();
        form.labels = order.labels().stream().map(NamedOption::id).collect(Collectors.toCollection(LinkedHashSet::new));
        form.lines = order.lines().stream().map(LineForm::of).collect(Collectors.toCollection(ArrayList::new));
        return form;
    }

    OrderEntry toEntry() {
        return new OrderEntry(
                priority,
                comment,
                assignee,
                labels,
                lines.stream().map(LineForm::toEntry).toList());
    }

    /** Adds a line of this offer, or one more of it where a new line has it already. */
    void add(String offer) {
        for (LineForm line : lines) {
            Integer quantity = line.getQuantity();
            if (offer.equals(line.getOffer()) && quantity != null) {
                line.setQuantity(quantity + 1);
                return;
            }
        }
        lines.add(new LineForm(null, offer, 1));
    }

    void remove(int index) {
        if (index >= 0 && index < lines.size()) {
            lines.remove(index);
        }
    }

    /** The offers of all lines that name one. */
    List<PartSupplierId> offers() {
        return lines.stream()
                .map(LineForm::getOffer)
                .filter(offer -> offer != null && OFFER.matcher(offer).matches())
                .map(PartSupplierId::parse)
                .toList();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable OrderPriority getPriority() {
        return priority;
    }

    public void setPriority(@Nullable OrderPriority priority) {
        this.priority = priority;
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment;
    }

    public @Nullable Integer getAssignee() {
        return assignee;
    }

    public void setAssignee(@Nullable Integer assignee) {
        this.assignee = assignee;
    }

    public Set<Long> getLabels() {
        return labels;
    }

    public void setLabels(Set<Long> labels) {
        this.labels = labels;
    }

    public List<LineForm> getLines() {
        return lines;
    }

    public void setLines(List<LineForm> lines) {
        this.lines = lines;
    }

    public String getFind() {
        return find;
    }

    public void setFind(String find) {
        this.find = find;
    }
}
