"""Makes captured evidence append-only in the database itself, whoever writes to it."""

from django.db import migrations

# The columns that may never be set again; `number` and `repeat` are missing, for a version's place may move.
VERSION_COLUMNS = (
    "id, article_id, key, title, standfirst, byline, text, seen_at, source_label, source_order, fidelity, "
    "text_sha256, content_sha256"
)

CREATE = f"""
CREATE FUNCTION articles_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER version_is_never_changed BEFORE UPDATE OF {VERSION_COLUMNS} ON articles_version
    FOR EACH ROW EXECUTE FUNCTION articles_refuse_change();
CREATE TRIGGER version_is_never_deleted BEFORE DELETE ON articles_version
    FOR EACH ROW EXECUTE FUNCTION articles_refuse_change();
CREATE TRIGGER version_is_never_truncated BEFORE TRUNCATE ON articles_version
    FOR EACH STATEMENT EXECUTE FUNCTION articles_refuse_change();

CREATE TRIGGER provenance_is_never_changed BEFORE UPDATE ON articles_provenance
    FOR EACH ROW EXECUTE FUNCTION articles_refuse_change();
CREATE TRIGGER provenance_is_never_deleted BEFORE DELETE ON articles_provenance
    FOR EACH ROW EXECUTE FUNCTION articles_refuse_change();
CREATE TRIGGER provenance_is_never_truncated BEFORE TRUNCATE ON articles_provenance
    FOR EACH STATEMENT EXECUTE FUNCTION articles_refuse_change();
"""

DROP = """
DROP TRIGGER version_is_never_changed ON articles_version;
DROP TRIGGER version_is_never_deleted ON articles_version;
DROP TRIGGER version_is_never_truncated ON articles_version;
DROP TRIGGER provenance_is_never_changed ON articles_provenance;
DROP TRIGGER provenance_is_never_deleted ON articles_provenance;
DROP TRIGGER provenance_is_never_truncated ON articles_provenance;
DROP FUNCTION articles_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial")]

    operations = [migrations.RunSQL(CREATE, DROP)]
