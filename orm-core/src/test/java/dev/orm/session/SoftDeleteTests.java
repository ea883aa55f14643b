package dev.orm.session;

import static dev.orm.session.archive.Member_.MEMBER;
import static dev.orm.session.archive.Project_.PROJECT;
import static dev.orm.session.archive.Report_.REPORT;
import static dev.orm.session.archive.Task_.TASK;
import static dev.orm.sql.LoadOption.joined;
import static dev.orm.sql.LoadOption.selectin;
import static dev.orm.sql.Sql.deleteFrom;
import static dev.orm.sql.Sql.insertInto;
import static dev.orm.sql.Sql.param;
import static dev.orm.sql.Sql.select;
import static dev.orm.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.session.archive.Member;
import dev.orm.session.archive.Project;
import dev.orm.session.archive.Report;
import dev.orm.session.archive.Task;
import dev.orm.sql.Batch;
import dev.orm.testing.Covers;
import dev.orm.type.SqlTypes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Deletes that are updates of an attribute. */
final class SoftDeleteTests extends SessionTest {

    private long id;

    SoftDeleteTests(Lab lab) {
        super(lab, Project.class, Task.class, Report.class, Member.class);
    }

    @BeforeEach
    void aProjectWithAllThereIs() {
        id = givenId(other -> {
            Project project = new Project("Ark").task("build").task("load");
            project.getMembers().addAll(List.of(new Member("Noah"), new Member("Shem")));
            project.getNicknames().add("Boat");
            Report report = new Report(project, "wet");
            project.getReports().add(report);
            other.addAll(List.of(project, report, new Project("Babel").task("stack")));
            other.flush();
            return Objects.requireNonNull(project.getId());
        });
        sql.clear();
    }

    private Project project() {
        return session.get(Project.class, id);
    }

    private void deleteProject() {
        given(other -> other.delete(other.get(Project.class, id)));
    }

    @Test
    @Covers("L11.7")
    void aDeleteIsAnUpdateThatRaisesTheVersion() {
        Project project = project();
        session.delete(project);

        List<String> statements = sql.texts(session::flush);

        assertThat(statements).noneMatch(text -> text.contains("delete "));
        assertThat(statements)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("update project")
                        .contains("deleted_at")
                        .contains("version"));
        assertThat(project.getDeletedAt()).isNotNull();
        assertThat(project.getVersion()).isOne();
        assertThat(session.contains(project)).isFalse();
        session.commit();
        Project row = session.withDeleted(() -> session.get(Project.class, id));
        assertThat(row.getDeletedAt()).isEqualTo(project.getDeletedAt());
        assertThat(row.getVersion()).isOne();
    }

    @Test
    @Covers("L11.7")
    void whatIsDeletedAlreadyStaysAsItIs() {
        deleteProject();
        Project deleted = session.withDeleted(this::project);
        Instant at = deleted.getDeletedAt();
        session.delete(deleted);

        assertThat(session.plan().isEmpty()).isTrue();
        assertThat(sql.texts(session::commit)).noneMatch(text -> text.startsWith("update"));
        assertThat(deleted.getDeletedAt()).isEqualTo(at);
        assertThat(deleted.getVersion()).isOne();
        assertThat(session.contains(deleted)).isTrue();
    }

    @Test
    @Covers("L11.7")
    void aDeleteThatCascadesLeavesWhatIsDeletedAlready() {
        given(other ->
                other.delete(other.query(TASK).where(TASK.title.eq("build")).one()));

        session.withDeleted(() -> {
            Project project = project();
            assertThat(project.getTasks()).hasSize(2);
            session.delete(project);
            assertThat(session.plan().lines())
                    .contains("delete Project x1 [deletedAt]", "delete Task x1 [deleted]")
                    .hasSize(2);
            session.commit();
            return project;
        });
        assertThat(session.query(TASK)
                        .withDeleted()
                        .where(TASK.deleted.isTrue())
                        .count())
                .isEqualTo(2);
    }

    @Test
    @Covers("L11.7")
    void whatWasBroughtBackIsDeletedAnew() {
        deleteProject();
        Project project = session.withDeleted(this::project);
        Instant at = project.getDeletedAt();
        project.setDeletedAt(null);
        session.delete(project);
        session.commit();

        assertThat(project.getDeletedAt()).isAfter(at);
    }

    @Test
    @Covers("L11.7")
    void thePlanSaysWhichAttributeADeleteSets() {
        session.delete(session.query(PROJECT).where(PROJECT.name.eq("Babel")).one());

        assertThat(session.plan().lines()).contains("delete Project x1 [deletedAt]", "delete Task x1 [deleted]");
    }

    @Test
    @Covers("L11.7")
    void whatItCascadesToIsDeletedByItsOwnRule() {
        session.delete(project());
        List<String> statements = sql.of(session::commit);

        assertThat(statements).noneMatch(text -> text.startsWith("delete"));
        assertThat(session.query(TASK).list()).extracting(Task::getTitle).containsExactly("stack");
        assertThat(session.query(TASK).withDeleted().count()).isEqualTo(3);
    }

    @Test
    @Covers("L11.7")
    void anOrphanIsDeletedByItsOwnRule() {
        Project project = project();
        project.getTasks().remove(0);
        session.commit();

        assertThat(session.query(TASK)
                        .withDeleted()
                        .where(TASK.deleted.isTrue())
                        .list())
                .extracting(Task::getTitle)
                .containsExactly("build");
        assertThat(session.query(TASK).count()).isEqualTo(2);
    }

    @Test
    @Covers("L11.7")
    void rowsThatReferToItAndRowsOfJoinTablesAndValuesStay() {
        session.delete(project());
        List<String> statements = sql.of(session::commit);

        assertThat(statements)
                .noneMatch(text ->
                        text.contains("project_members") || text.contains("nicknames") || text.contains("report"));
        session.clear();
        assertThat(session.query(REPORT).one().getProject()).isNull();
        assertThat(session.query(MEMBER).where(MEMBER.name.eq("Noah")).one().getProjects())
                .isEmpty();
    }

    @Test
    @Covers("L11.7")
    void anObjectComesBackWithAllItHadWhenTheAttributeIsEmptied() {
        deleteProject();
        session.withDeleted(() -> {
            Project project = session.get(Project.class, id);
            project.setDeletedAt(null);
            project.getTasks().forEach(task -> task.setDeleted(false));
            return project;
        });
        session.commit();
        session.clear();

        Project project = project();
        assertThat(project.getTasks()).hasSize(2);
        assertThat(project.getMembers()).hasSize(2);
        assertThat(project.getNicknames()).containsExactly("Boat");
        assertThat(project.getReports()).hasSize(1);
    }

    @Test
    @Covers("L11.7")
    void collectionsThatAreLoadedForgetWhatIsDeleted() {
        Project project = project();
        Task task = project.getTasks().get(0);
        session.delete(task);
        session.commit();

        assertThat(project.getTasks()).extracting(Task::getTitle).containsExactly("load");
        assertThat(task.isDeleted()).isTrue();
    }

    @Test
    @Covers("L11.7")
    void aManyToManyForgetsADeletedTargetAndKeepsItsRow() {
        Project project = project();
        Member noah = project.getMembers().stream()
                .filter(member -> member.getName().equals("Noah"))
                .findFirst()
                .orElseThrow();
        noah.getProjects().size();
        session.delete(noah);
        session.commit();

        assertThat(project.getMembers()).extracting(Member::getName).containsExactly("Shem");
        session.clear();
        assertThat(project().getMembers()).extracting(Member::getName).containsExactly("Shem");
        assertThat(session.withDeleted(() -> {
                    session.clear();
                    return project().getMembers().size();
                }))
                .isEqualTo(2);
    }

    @Test
    @Covers("L11.7")
    void aVersionThatMovedIsFound() {
        Project project = project();
        session.commit(); // or SQLite lets nobody else write
        given(other -> other.get(Project.class, id).setName("Arch"));
        session.delete(project);

        assertThatThrownBy(session::flush).isInstanceOf(OptimisticLockingFailureException.class);
        session.rollback();
    }

    @Test
    @Covers("L11.7")
    void aRollbackBringsTheObjectBack() {
        Project project = project();
        session.delete(project);
        session.flush();
        session.rollback();

        assertThat(project.getDeletedAt()).isNull();
        assertThat(project.getVersion()).isZero();
        assertThat(session.contains(project)).isTrue();
        assertThat(project()).isSameAs(project);
    }

    @Test
    @Covers("L11.7")
    void aNewObjectInThePlaceOfADeletedOneTakesItsRow() {
        given(other -> other.add(new Member("Ham")));
        session.delete(session.get(Member.class, "Ham"));
        session.add(new Member("Ham"));
        session.commit();

        assertThat(session.query(MEMBER).where(MEMBER.name.eq("Ham")).one().getGone())
                .isNull();
    }

    @Test
    @Covers("L11.7")
    void aNewObjectInThePlaceOfOneThatWasDeletedBeforeTakesItsRow() {
        given(other -> other.delete(other.get(Member.class, "Noah")));
        session.withDeleted(() -> {
            session.delete(session.get(Member.class, "Noah"));
            session.add(new Member("Noah"));
            session.commit();
            return session;
        });

        assertThat(session.query(MEMBER).where(MEMBER.name.eq("Noah")).one().getGone())
                .isNull();
    }

    @Test
    @Covers("L11.7")
    void whatIsChangedOfAnObjectThatWasDeletedBeforeIsWritten() {
        deleteProject();
        Project deleted = session.withDeleted(this::project);
        deleted.setName("Raft");
        session.delete(deleted);
        session.commit();

        assertThat(session.withDeleted(() ->
                        session.query(PROJECT).where(PROJECT.id.eq(id)).one().getName()))
                .isEqualTo("Raft");
    }

    @Test
    @Covers("L11.8")
    void aDeletedRowIsFoundByNothing() {
        deleteProject();

        assertThat(session.find(Project.class, id)).isEmpty();
        assertThat(session.query(PROJECT).list()).extracting(Project::getName).containsExactly("Babel");
        assertThat(session.query(PROJECT).count()).isOne();
        assertThat(session.query(REPORT).one().getProject()).isNull();
        assertThat(session.query(REPORT).options(joined(REPORT.project())).one().getProject())
                .isNull();
        assertThat(session.execute(
                        select(REPORT.text).where(REPORT.project().name.eq("Ark"))))
                .isEmpty();
        assertThat(session.query(MEMBER)
                        .where(MEMBER.projects().any(project -> project.name.eq("Ark")))
                        .exists())
                .isFalse();
    }

    @Test
    @Covers("L11.8")
    void theConditionIsThatOfTheAttribute() {
        assertThat(sql.texts(() -> session.query(PROJECT).count()))
                .first()
                .asString()
                .contains("p.deleted_at is null");
        assertThat(sql.texts(() -> session.query(TASK).count()))
                .first()
                .asString()
                .contains("not t.deleted");
        assertThat(sql.texts(() -> session.query(MEMBER).count()))
                .first()
                .asString()
                .contains("m.gone is not true");
    }

    @Test
    @Covers("L11.8")
    void getAfterDeleteFindsNothingInTheSameSession() {
        session.delete(project());

        assertThat(session.find(Project.class, id)).isEmpty();
        session.flush();
        assertThat(session.find(Project.class, id)).isEmpty();
        session.commit();
        assertThat(session.find(Project.class, id)).isEmpty();
    }

    @Test
    @Covers("L11.8")
    void whatWasLoadedWithDeletedRowsIsNotFoundAfterwards() {
        deleteProject();
        Project deleted = session.withDeleted(() -> project());

        assertThat(session.find(Project.class, id)).isEmpty();
        assertThat(session.query(REPORT).one().getProject()).isNull();
        assertThat(session.withDeleted(() -> project())).isSameAs(deleted);
        session.refresh(deleted);
        assertThat(deleted.getName()).isEqualTo("Ark");
    }

    @Test
    @Covers("L11.8")
    void queriesAndFactoriesAskForDeletedRows() {
        deleteProject();

        assertThat(session.query(PROJECT)
                        .withDeleted()
                        .where(PROJECT.deletedAt.isNotNull())
                        .one()
                        .getName())
                .isEqualTo("Ark");
        try (Session all = factory.withDeleted().openSession()) {
            assertThat(all.query(PROJECT).count()).isEqualTo(2);
            assertThat(Objects.requireNonNull(all.query(REPORT).one().getProject())
                            .getName())
                    .isEqualTo("Ark");
        }
    }

    @Test
    @Covers("L11.8")
    void aStreamOfDeletedRowsLoadsInItsChunksWhatWasDeletedToo() {
        deleteProject();

        try (Stream<Project> all =
                session
                        .query(PROJECT)
                        .withDeleted()
                        .options(selectin(PROJECT.tasks()))
                        .orderBy(PROJECT.name.asc())
                        .stream(1)) {
            assertThat(all.map(project -> project.getTasks().size())).containsExactly(2, 1);
        }
    }

    @Test
    @Covers("L11.8")
    void recordsOfDeletedRowsAskForThemToo() {
        record TaskView(String title) {}
        record ProjectView(String name, List<TaskView> tasks) {}
        deleteProject();

        assertThat(session.query(PROJECT)
                        .orderBy(PROJECT.name.asc())
                        .withDeleted()
                        .into(ProjectView.class)
                        .list())
                .extracting(project -> project.name() + project.tasks().size())
                .containsExactly("Ark2", "Babel1");
    }

    @Test
    @Covers("L11.7")
    void aSavepointBringsTheObjectBack() {
        Project project = project();
        try (Savepoint savepoint = session.savepoint()) {
            session.delete(project);
            session.flush();
            savepoint.rollback();
        }

        assertThat(project.getDeletedAt()).isNull();
        assertThat(session.find(Project.class, id)).containsSame(project);
        session.commit();
        assertThat(session.query(PROJECT).count()).isEqualTo(2);
    }

    @Test
    @Covers("L11.7")
    void aDeleteCanBeTakenBack() {
        Project project = project();
        session.delete(project);

        assertThat(session.deletedEntities()).contains(project);
        session.add(project);
        assertThat(session.deletedEntities()).doesNotContain(project);
        assertThat(session.plan().lines()).noneMatch(line -> line.contains("Project"));
    }

    @Test
    @Covers("L11.7")
    void aDeleteByConditionIsAnUpdateToo() {
        Project project = project();

        List<String> statements =
                sql.texts(() -> assertThat(session.execute(deleteFrom(PROJECT).where(PROJECT.name.startsWith("A"))))
                        .isOne());
        session.commit();

        assertThat(statements)
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("update project")
                        .doesNotContain("delete from")
                        .contains("deleted_at is null"));
        assertThat(session.contains(project)).isFalse();
        assertThat(session.find(Project.class, id)).isEmpty();
        assertThat(session.query(PROJECT).withDeleted().count()).isEqualTo(2);
        Project row = session.withDeleted(() -> project());
        assertThat(row.getVersion()).isOne();
        assertThat(row.getDeletedAt()).isBefore(Instant.now().plusSeconds(1));
    }

    @Test
    @Covers("L11.7")
    void aDeleteByConditionMayReadOtherSourcesReturnRowsAndCarryManyValues() {
        assertThat(session.execute(deleteFrom(TASK)
                        .using(PROJECT)
                        .where(TASK.project().id.eq(PROJECT.id), PROJECT.name.eq("Babel"))))
                .isOne();
        List<Task> returned =
                session.execute(deleteFrom(TASK).where(TASK.title.eq("load")).returning(TASK));
        assertThat(returned).extracting(Task::getTitle).containsExactly("load");
        assertThat(session.contains(returned.get(0))).isFalse();
        assertThat(session.execute(Batch.of(
                                deleteFrom(TASK).where(TASK.title.eq(param("title", SqlTypes.STRING))),
                                List.of(Map.of("title", "build"), Map.of("title", "load"))))
                        .counts())
                .containsExactly(1, 0);
        session.commit();
        assertThat(session.query(TASK).exists()).isFalse();
        assertThat(session.query(TASK).withDeleted().count()).isEqualTo(3);
    }

    @Test
    @Covers("L11.7")
    void aDeleteWithoutAConditionIsRefusedAsEver() {
        assertThatThrownBy(() -> session.execute(deleteFrom(TASK))).isInstanceOf(IllegalStateException.class);
        assertThat(session.execute(deleteFrom(TASK).allRows())).isEqualTo(3);
    }

    @Test
    @Covers("L11.8")
    void updatesAndUpsertsDoNotMeetDeletedRows() {
        given(other -> other.delete(other.get(Member.class, "Noah")));

        assertThat(session.execute(update(PROJECT).set(PROJECT.name, "X").where(PROJECT.id.eq(id))))
                .isOne();
        assertThat(session.execute(insertInto(MEMBER)
                        .columns(MEMBER.name, MEMBER.gone)
                        .values("Noah", false)
                        .onConflict(MEMBER.name)
                        .doUpdate(MEMBER.gone, false)))
                .isZero();
        assertThatThrownBy(() -> session.upsert(new Member("Noah"))).isInstanceOf(DuplicateKeyException.class);
        session.rollback();
        session.add(new Member("Noah"));
        assertThatThrownBy(session::flush).isInstanceOf(DataIntegrityViolationException.class);
        session.rollback();
    }
}
