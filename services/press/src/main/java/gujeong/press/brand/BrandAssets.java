package gujeong.press.brand;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.Records;

/** All brand assets. */
@ApplicationScoped
public class BrandAssets extends Records<BrandAsset, BrandAssetFacts> {

    private static final String VERSIONS_OUTSIDE =
            """
            SELECT count(*)
            FROM brand_version v
            JOIN brand_asset a ON a.code = v.brand_asset
            WHERE a.id = :id
              AND NOT a.voided
              AND NOT v.voided
              AND (v.effective_on < a.adopted_on OR v.effective_on >= a.retired_on)""";

    private static final String GRANTED_OUTSIDE =
            """
            SELECT count(*)
            FROM brand_usage u
            JOIN brand_asset a ON a.code = u.brand_asset
            WHERE a.id = :id
              AND NOT a.voided
              AND NOT u.voided
              AND u.status = 'GRANTED'
              AND (u.decided_on < a.adopted_on OR u.decided_on >= a.retired_on)""";

    BrandAssets() {
        super(BrandAsset.class, BrandAssetFacts.class);
    }

    @Override
    protected BrandAsset open(BrandAssetFacts facts) {
        return new BrandAsset(facts);
    }

    /** The live asset of the code, which a usage refers to and so has locked. */
    BrandAsset live(String code) {
        return find("voided = false and facts.code = ?1", code).singleResult();
    }

    /** Only a correction can leave versions and grants outside the asset's days; corrections come singly. */
    @Override
    protected void check(List<BrandAsset> changed) {
        changed.stream().filter(asset -> asset.revision() > 1).forEach(asset -> {
            ensureNone(VERSIONS_OUTSIDE, asset, "versions take effect");
            ensureNone(GRANTED_OUTSIDE, asset, "usages were granted");
        });
    }

    private void ensureNone(String sql, BrandAsset asset, String what) {
        Number outside = (Number) getEntityManager()
                .createNativeQuery(sql)
                .setParameter("id", asset.id())
                .getSingleResult();
        if (outside.longValue() > 0) {
            throw Refusal.rule(
                    outside + " " + what + " before " + asset.facts().code() + " was adopted or after it was retired.");
        }
    }
}
