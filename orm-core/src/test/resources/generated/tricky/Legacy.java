package shop;

import jakarta.persistence.*;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Serializable, deprecated in part, with raw and generic members. */
@Entity
public class Legacy implements Serializable, Comparable<Legacy> {

    private static final long serialVersionUID = 1L;

    @Id
    private Long id;

    @Deprecated
    String oldName;

    @SuppressWarnings({"rawtypes", "serial"})
    @Convert(converter = Converters.Raw.class)
    private Map settings;

    private transient List<String> hidden;

    @Convert(converter = Converters.Texts.class)
    @SuppressWarnings("serial")
    private List<String> texts;

    private String[] words;

    @Deprecated
    public String getOldName() {
        return oldName;
    }

    @Deprecated(forRemoval = true)
    public void clear() {}

    @SuppressWarnings("rawtypes")
    public Map settings(Class type) {
        return settings;
    }

    @SuppressWarnings("unchecked")
    public void addAll(List<String>... more) {}

    public synchronized <T extends Comparable<? super T>, X extends Exception> T pick(List<? extends T> from) throws X {
        return from.get(0);
    }

    @Override
    public int compareTo(Legacy other) {
        return id.compareTo(other.id);
    }

    @Override
    protected Object clone() throws CloneNotSupportedException {
        return super.clone();
    }
}
