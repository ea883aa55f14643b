package dev.orm.session.observatory;

import dev.orm.annotation.JoinCondition;
import dev.orm.sql.Condition;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;

/** Carries cameras. */
@Entity
public class Mount {

    @Id
    private String name = "";

    private int carries;

    private int port;

    @ManyToMany
    @JoinCondition
    private List<Camera> cameras = new ArrayList<>();

    protected Mount() {}

    public Mount(String name, int carries, int port) {
        this.name = name;
        this.carries = carries;
        this.port = port;
    }

    static Condition cameras(Mount_ mount, Camera_ camera) {
        return camera.weight.le(mount.carries).and(camera.port.eq(mount.port));
    }

    public String getName() {
        return name;
    }

    public List<Camera> getCameras() {
        return cameras;
    }
}
