package dev.orm.session.observatory;

import dev.orm.annotation.JoinCondition;
import dev.orm.sql.Condition;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Fits on mounts by attributes of both of its tables. */
@Entity
public class Camera extends Instrument {

    private int port;

    @OneToMany
    @JoinCondition
    private List<Mount> mounts = new ArrayList<>();

    protected Camera() {}

    public Camera(String name, int weight, int port) {
        super(name, weight);
        this.port = port;
    }

    static Condition mounts(Camera_ camera, Mount_ mount) {
        return mount.carries.ge(camera.weight).and(mount.port.eq(camera.port));
    }

    public List<Mount> getMounts() {
        return mounts;
    }
}
